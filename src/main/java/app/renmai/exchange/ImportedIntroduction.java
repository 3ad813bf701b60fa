package app.renmai.exchange;

import app.renmai.model.introduction.Introduction;

/**
 * That one person of a file was brought to another, as a file of ours tells it.
 *
 * @param uid its identity in the file
 * @param one the identity of one person of the same file
 * @param other the identity of the other
 * @param introduction what is told of it, without ids
 */
public record ImportedIntroduction(
        String uid, String one, String other, Introduction introduction) {}
