package app.renmai.model.contact;

/**
 * The parts of a postal address (vCard ADR, RFC 6350, 6.3.1). Unknown parts are empty.
 *
 * @param poBox the post office box
 * @param extended apartment or suite
 * @param street street and number; may hold several lines
 * @param city the city
 * @param region the state or province
 * @param postalCode the postal code
 * @param country the country
 */
public record PostalAddress(
        String poBox,
        String extended,
        String street,
        String city,
        String region,
        String postalCode,
        String country) {}
