package app.renmai.service.log;

import app.renmai.service.contact.ContactRow;
import app.renmai.text.Folding;
import app.renmai.text.Pinyin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The names of all contacts, found by any whole form of them. Made in one pass over the lines of a
 * list; holds no texts of its own, so it is small beside them.
 */
public final class NameIndex implements People {
    private static final Comparator<ContactRow> LATEST_FIRST =
            Comparator.comparing(
                            (ContactRow row) ->
                                    row.lastTalk() == null ? Instant.MIN : row.lastTalk())
                    .reversed()
                    .thenComparing(ContactRow::sortKey)
                    .thenComparing(ContactRow::id);

    private final List<ContactRow> rows;

    /** The hash of a form in the upper half, the place of its line in the lower, in order. */
    private final long[] forms;

    /** An index of the names of some contacts. */
    public NameIndex(List<ContactRow> rows) {
        this.rows = rows;
        long[] found = new long[Math.max(16, rows.size() * 8)];
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            String key = key(rows.get(i));
            int start = key.indexOf('|') + 1;
            for (int end = key.indexOf('|', start); end > 0; end = key.indexOf('|', start)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = (long) hash(key, start, end) << 32 | i;
                start = end + 1;
            }
        }
        this.forms = Arrays.copyOf(found, count);
        Arrays.sort(forms);
    }

    /** The forms of the name, with the reading of a family of several characters: ouyang. */
    private static String key(ContactRow row) {
        String family = row.name().family();
        boolean compound = family.length() > 1 && Folding.hasHan(family);
        return compound ? row.ownNameKey() + reading(family) + "|" : row.ownNameKey();
    }

    private static String reading(String family) {
        return Pinyin.surname(family).replace(" ", "");
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }

    private static String folded(String name) {
        return Folding.fold(name).replace(" ", "");
    }

    /** Forms are kept in simplified characters too, so these find both. */
    private static String simple(String name) {
        String folded = folded(name);
        return Folding.hasHan(folded) ? Pinyin.simplified(folded) : folded;
    }

    @Override
    public List<Someone> named(String name) {
        return found(simple(name), _ -> true);
    }

    @Override
    public List<Someone> ofFamily(String family) {
        String wanted = simple(family);
        return found(wanted, row -> isFamily(row, wanted));
    }

    private static boolean isFamily(ContactRow row, String wanted) {
        String family = row.name().family();
        return folded(family).equals(wanted)
                || Folding.hasHan(family)
                        && (Pinyin.simplified(family).equals(wanted)
                                || reading(family).equals(wanted));
    }

    private List<Someone> found(String form, Predicate<ContactRow> meant) {
        if (form.isEmpty()) {
            return List.of();
        }
        long first = (long) hash(form, 0, form.length()) << 32;
        int place = Arrays.binarySearch(forms, first);
        List<ContactRow> found = new ArrayList<>();
        for (int i = place < 0 ? -place - 1 : place;
                i < forms.length && forms[i] >> 32 == first >> 32;
                i++) {
            ContactRow row = rows.get((int) forms[i]);
            if (key(row).contains("|" + form + "|") && meant.test(row)) {
                found.add(row);
            }
        }
        return found.stream().distinct().sorted(LATEST_FIRST).map(NameIndex::someone).toList();
    }

    private static Someone someone(ContactRow row) {
        return new Someone(row.id(), row.name(), row.organization());
    }
}
