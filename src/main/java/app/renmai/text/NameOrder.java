package app.renmai.text;

/** Which part of a name comes first. */
public enum NameOrder {
    /** Family first in Chinese, Japanese and Korean script, given first elsewhere. */
    BY_SCRIPT,
    FAMILY_FIRST,
    GIVEN_FIRST
}
