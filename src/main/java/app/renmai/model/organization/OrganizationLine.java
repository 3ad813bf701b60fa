package app.renmai.model.organization;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/**
 * An organization as one line of a list.
 *
 * @param id the organization
 * @param name its name
 * @param otherName its other name
 * @param sector what it works in
 * @param notes the beginning of its notes
 * @param searchKey the search key of its names
 * @param people how many work there now
 * @param lastTalk the last interaction with one of them, or null
 * @param own what it has in fields of the user's own, by the field's id
 */
public record OrganizationLine(
        long id,
        String name,
        String otherName,
        String sector,
        String notes,
        String searchKey,
        int people,
        @Nullable Instant lastTalk,
        Map<Long, String> own) {}
