package app.renmai.model.contact;

/**
 * The picture of a contact; its bytes lie beside the database.
 *
 * @param mediaType {@code image/jpeg}
 * @param size in bytes
 * @param sha256 the hash its bytes are found by
 */
public record Photo(String mediaType, long size, String sha256) {}
