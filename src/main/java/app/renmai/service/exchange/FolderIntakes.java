package app.renmai.service.exchange;

import app.renmai.exchange.Remark;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;
import app.renmai.store.Reader;

import java.util.List;

/**
 * What a folder of tables brings besides people and talks, as it was planned.
 *
 * @param organizations what organizations have
 * @param research what was found out and can be done
 * @param outreach the threads
 * @param values introductions, collaborations and value
 */
record FolderIntakes(
        OrganizationIntake organizations,
        ResearchIntake research,
        OutreachIntake outreach,
        ValueIntake values) {
    static FolderIntakes of(Parties parties) {
        return new FolderIntakes(
                new OrganizationIntake(),
                new ResearchIntake(parties),
                new OutreachIntake(parties),
                new ValueIntake(parties));
    }

    /**
     * Plans what a file brings.
     *
     * @param first the number of the first record
     */
    void plan(
            Reader reader,
            int file,
            int first,
            Reading reading,
            OnDuplicate known,
            List<PlannedRecord> planned,
            List<Remark> leftOut) {
        int before = first;
        organizations.plan(reader, file, before, reading.organizations(), known, planned, leftOut);
        before += reading.organizations().size();
        research.plan(reader, file, before, reading.research(), planned, leftOut);
        before += reading.research().size();
        outreach.plan(reader, file, before, reading.threads(), planned, leftOut);
        before += reading.threads().size();
        values.plan(reader, file, before, reading.habits(), planned, leftOut);
    }

    /** How many records come in. */
    long coming() {
        return (long) organizations.coming().size()
                + research.coming().size()
                + outreach.coming().size()
                + values.coming().size();
    }
}
