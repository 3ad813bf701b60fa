package app.renmai.text;

/** Reads the small numbers people write in dates and times, in digits or in Han: 17, 十七, 二〇二六. */
final class HanNumber {
    /** A number of up to two digits. */
    static final String SMALL = "(\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})";

    private static final String DIGITS = "零一二三四五六七八九";

    private HanNumber() {}

    /** The number; the text must be digits, or Han that {@link #SMALL} allows. */
    static int read(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return Integer.parseInt(text);
        }
        String plain = text.replace('两', '二').replace('〇', '零');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            int number = 0;
            for (char c : plain.toCharArray()) {
                number = number * 10 + DIGITS.indexOf(c);
            }
            return number;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return tens * 10 + ones;
    }
}
