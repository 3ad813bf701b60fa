package app.renmai.model.shared;

/** A constant with a stable code, used in the database, in exports and in message keys. */
public interface Coded {
    /**
     * The stable code: lower case, words joined by hyphens, never changed once released.
     *
     * @return the code
     */
    String code();

    /**
     * Finds the constant with a code.
     *
     * @param type the enum
     * @param code the code to look up
     * @param <E> the enum's type
     * @return the constant
     * @throws IllegalArgumentException when no constant has the code
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no code " + code);
    }
}
