package app.renmai.service.exchange;

import app.renmai.exchange.ImportedInteraction;
import app.renmai.model.activity.Interaction.Direction;

import java.util.List;
import java.util.UUID;

/**
 * An interaction found in a file, and who took part.
 *
 * @param id names it
 * @param uid the identity it has here
 * @param found what the file says
 * @param direction who turned to whom
 * @param people who took part, without the user
 */
record FoundTalk(
        RecordId id,
        UUID uid,
        ImportedInteraction found,
        Direction direction,
        List<Parties.Who> people) {}
