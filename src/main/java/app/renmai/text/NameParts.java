package app.renmai.text;

/**
 * The parts of a name that formatting needs; unknown parts are empty.
 *
 * @param family 刘, 欧阳, Becker
 * @param middle middle names
 * @param given 同, Tom
 * @param prefix Dr.
 * @param suffix Jr.
 * @param nickname what friends say
 */
public record NameParts(
        String family, String middle, String given, String prefix, String suffix, String nickname) {

    /** A name that is not divided, such as an organization's. */
    public static NameParts single(String name) {
        return new NameParts("", "", name, "", "", "");
    }
}
