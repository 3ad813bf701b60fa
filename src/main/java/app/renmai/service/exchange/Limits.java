package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedOrganization;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.ImportedResearch.ImportedFact;
import app.renmai.exchange.ImportedResearch.ImportedOffer;
import app.renmai.exchange.ImportedResearch.ImportedWant;
import app.renmai.exchange.ImportedResearch.Rivals;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.PostalAddress;

import java.util.List;
import java.util.Optional;

/**
 * What the database holds of a text; longer ones are refused in words, before anything is written.
 */
final class Limits {
    /** Part of a name: its search key, with readings, must stay within its column. */
    private static final int NAME = 300;

    private static final int WORDS = 1_000;
    private static final int LINE = 4_000;
    private static final int CODE = 200;
    private static final int TEXT = 200_000;
    private static final int SHOWN = 40;

    private Limits() {}

    /** The first text of a person that is too long, if there is one. */
    static Optional<Remark> tooLong(ImportedContact contact) {
        Check check = new Check(contact.line());
        PersonName name = contact.name();
        check.all(NAME, name.family(), name.middle(), name.given(), name.prefix(), name.suffix());
        check.all(NAME, name.nickname(), name.phonetic());
        check.all(WORDS, contact.addressAs());
        check.all(LINE, contact.howMet(), contact.metThrough());
        check.all(TEXT, contact.notes());
        contact.tags().forEach(tag -> check.all(WORDS, tag));
        for (ContactPoint point : contact.points()) {
            check.all(LINE, point.value());
            check.all(WORDS, point.label());
            check.all(CODE, point.service());
            PostalAddress a = point.address();
            if (a != null) {
                check.all(LINE, a.street());
                check.all(WORDS, a.poBox(), a.extended(), a.city(), a.region(), a.country());
                check.all(CODE, a.postalCode());
            }
        }
        for (Position position : contact.positions()) {
            check.all(NAME, position.organizationName());
            check.all(WORDS, position.title(), position.department());
        }
        for (ImportantDate date : contact.dates()) {
            check.all(WORDS, date.label());
        }
        for (ImportedRelation relation : contact.extras().relations()) {
            check.all(CODE, relation.kind(), relation.uid());
            check.all(WORDS, relation.name());
        }
        check.fields(contact.extras().fields());
        for (KeptField field : contact.extras().kept()) {
            check.all(WORDS, field.name());
            check.all(TEXT, field.value());
        }
        return check.found;
    }

    /** The first text of an organization that is too long, if there is one. */
    static Optional<Remark> tooLong(ImportedOrganization found) {
        Check check = new Check(found.line());
        check.all(NAME, found.name());
        check.fields(found.fields());
        return check.found;
    }

    /** The first text of an interaction that is too long, if there is one. */
    static Optional<Remark> tooLong(ImportedInteraction found) {
        Check check = new Check(found.line());
        check.all(WORDS, found.place());
        check.all(LINE, found.summary());
        check.all(TEXT, found.body());
        return check.found;
    }

    /** The first text of a fact that is too long, if there is one. */
    static Optional<Remark> tooLong(ImportedFact found) {
        Check check = new Check(found.line());
        check.all(LINE, found.words(), found.link());
        check.all(WORDS, found.source());
        check.all(NAME, found.organization());
        return check.found;
    }

    /** The first text of a need of an organization that is too long, if there is one. */
    static Optional<Remark> tooLong(ImportedWant found) {
        return tooLong(found.line(), found.words());
    }

    /** The first text of an offer that is too long, if there is one. */
    static Optional<Remark> tooLong(ImportedOffer found) {
        Check check = new Check(found.line());
        check.all(LINE, found.words(), found.proof(), found.link());
        return check.found;
    }

    /** The first name of two organizations that is too long, if there is one. */
    static Optional<Remark> tooLong(Rivals found) {
        Check check = new Check(0);
        check.all(NAME, found.organization(), found.competitor());
        return check.found;
    }

    /** A line that is too long, if it is. */
    static Optional<Remark> tooLong(int line, String text) {
        Check check = new Check(line);
        check.all(LINE, text);
        return check.found;
    }

    private static final class Check {
        private final int line;
        private Optional<Remark> found = Optional.empty();

        Check(int line) {
            this.line = line;
        }

        void fields(List<ImportedField> fields) {
            for (ImportedField field : fields) {
                all(CODE, field.name());
                all(TEXT, field.value());
            }
        }

        void all(int most, String... texts) {
            for (String text : texts) {
                if (text.length() > most && found.isEmpty()) {
                    String shown = text.substring(0, SHOWN).replaceAll("\\s+", " ") + "…";
                    found = Optional.of(Remark.at(line, Reason.TOO_LONG, shown, most));
                }
            }
        }
    }
}
