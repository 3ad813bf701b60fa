package app.renmai.service.exchange;

import app.renmai.exchange.ImportedCommitment;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedHabits;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedMark;
import app.renmai.exchange.ImportedNeed;
import app.renmai.exchange.ImportedOrganization;
import app.renmai.exchange.ImportedOutreach;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedReminder;
import app.renmai.exchange.ImportedResearch;
import app.renmai.exchange.ImportedResearch.ImportedWant;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.ImportedValues;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.Cadence;
import app.renmai.model.introduction.Introduction;
import app.renmai.service.exchange.FieldChange.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a record of a file holds, field by field: made when somebody looks, of what was read. */
final class Contents {
    private final List<FieldChange> fields = new ArrayList<>();

    private Contents() {}

    /** The fields of a record that have a value. */
    static List<FieldChange> of(Reading reading, Gathering gathering, RecordId record) {
        Contents contents = new Contents();
        ImportedTimeline timeline = reading.timeline();
        int place = record.number() - reading.contacts().size();
        int talks = timeline.interactions().size();
        int promises = talks + timeline.commitments().size();
        int nudges = promises + timeline.reminders().size();
        int organization = place - timeline.size();
        int thread = organization - reading.organizations().size() - reading.research().size();
        int value = thread - reading.threads().size();
        if (value >= 0 && value < ValueIntake.size(reading.habits())) {
            contents.value(reading.habits(), value);
        } else if (thread >= 0 && thread < reading.threads().size()) {
            contents.thread(reading.threads().get(thread));
        } else if (organization >= 0 && organization < reading.organizations().size()) {
            contents.organization(reading.organizations().get(organization));
        } else if (organization >= reading.organizations().size()
                && organization < reading.organizations().size() + reading.research().size()) {
            contents.research(reading.research(), organization - reading.organizations().size());
        } else if (place < 0 || place >= timeline.size()) {
            gathering.with(record).ifPresent(found -> contents.person(found.contact()));
        } else if (place < talks) {
            contents.talk(timeline.interactions().get(place));
        } else if (place < promises) {
            contents.promise(timeline.commitments().get(place - talks));
        } else if (place < nudges) {
            contents.nudge(timeline.reminders().get(place - promises));
        } else {
            contents.need(timeline.needs().get(place - nudges));
        }
        return contents.fields;
    }

    private void person(ImportedContact person) {
        add(Field.NAME, ExportTables.shown(person.name()));
        add(Field.NICKNAME, person.name().nickname());
        add(Field.PHONETIC, person.name().phonetic());
        add(Field.ADDRESS_AS, person.addressAs());
        person.positions().forEach(one -> add(Field.POSITION, Additions.text(one)));
        person.points().forEach(one -> add(Field.POINT, Additions.text(one)));
        person.dates().forEach(one -> add(Field.DATE, Additions.text(one)));
        add(Field.TAG, String.join(", ", person.tags()));
        person.extras().relations().forEach(one -> add(Field.RELATION, Additions.text(one)));
        add(Field.HOW_MET, person.howMet());
        add(Field.MET_ON, Additions.text(person.metOn()));
        add(Field.MET_THROUGH, person.metThrough());
        add(Field.NOTES, person.notes());
        ImportedPhoto photo = person.extras().photo();
        if (photo != null) {
            add(Field.PHOTO, photo.mediaType());
        }
        Cadence cadence = person.extras().cadence();
        if (cadence != null) {
            add(Field.CADENCE, Additions.text(cadence));
        }
        person.extras().fields().forEach(one -> add(Field.OWN, Additions.text(one)));
        person.extras().kept().forEach(one -> add(Field.KEPT, one.name() + ": " + one.value()));
    }

    private void organization(ImportedOrganization organization) {
        add(Field.NAME, organization.name());
        organization.fields().forEach(one -> add(Field.OWN, Additions.text(one)));
    }

    private void research(ImportedResearch research, int place) {
        if (place < research.facts().size()) {
            add(Field.TEXT, research.facts().get(place).source());
        } else {
            int offer = place - research.facts().size();
            if (offer < research.offers().size()) {
                add(Field.TEXT, research.offers().get(offer).proof());
            } else {
                ImportedWant need = research.needs().get(offer - research.offers().size());
                add(Field.DUE, Objects.toString(need.neededBy(), ""));
            }
        }
    }

    private void thread(ImportedOutreach.Thread thread) {
        thread.tries()
                .forEach(
                        each ->
                                add(
                                        Field.ATTEMPT,
                                        each.attempt().madeAt()
                                                + " "
                                                + each.attempt().carriedWords()));
        add(Field.TEXT, thread.words());
    }

    private void value(ImportedHabits habits, int place) {
        int work = place - habits.introductions().size();
        int entry = work - habits.works().size();
        if (work < 0) {
            Introduction told = habits.introductions().get(place).introduction();
            add(Field.DATE, Objects.toString(told.madeOn(), ""));
            add(Field.TEXT, told.one().why());
            add(Field.TEXT, told.other().why());
            add(Field.TEXT, told.resultWords());
        } else if (entry < 0) {
            Collaboration told = habits.works().get(work).collaboration();
            add(Field.DATE, Additions.text(told.starts()));
            add(Field.DATE, Additions.text(told.ends()));
            add(Field.TEXT, told.goal());
            add(Field.TEXT, told.resultWords());
        } else if (entry >= habits.values().entries().size()) {
            mark(habits.values().marks().get(entry - habits.values().entries().size()));
        } else {
            ImportedValues.Entry told = habits.values().entries().get(entry);
            ImportedValues.Wanted need = told.need();
            add(Field.DATE, told.on().toString());
            add(Field.TEXT, need == null ? told.needWords() : need.words());
        }
    }

    private void mark(ImportedMark mark) {
        switch (mark) {
            case ImportedMark.Trust trust -> {
                add(Field.DATE, trust.on().toString());
                add(Field.TEXT, trust.note());
            }
            case ImportedMark.Proof proof -> add(Field.TEXT, proof.work().title());
            case ImportedMark.Dismissed dismissed -> add(Field.TEXT, dismissed.offer().words());
            case ImportedMark.Initiative initiative -> add(Field.TEXT, initiative.talk().summary());
            case ImportedMark.HiddenPerson _ -> {
                // Title and kind say all of it.
            }
            case ImportedMark.HiddenTalk _ -> {
                // Here, too.
            }
        }
    }

    private void talk(ImportedInteraction talk) {
        add(
                Field.PEOPLE,
                talk.parties().stream()
                        .map(Contents::called)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        add(Field.PLACE, talk.place());
        add(Field.TEXT, talk.body());
    }

    private static String called(ImportedParty party) {
        String name = party.name().isBlank() ? party.email() : party.name();
        return name.isBlank() ? party.link() : name;
    }

    private void promise(ImportedCommitment promise) {
        add(Field.DUE, Objects.toString(promise.due(), ""));
    }

    private void nudge(ImportedReminder nudge) {
        add(Field.DUE, nudge.due().toString());
    }

    private void need(ImportedNeed need) {
        add(Field.DUE, Objects.toString(need.neededBy(), ""));
    }

    private void add(Field field, String value) {
        if (!value.isBlank()) {
            fields.add(FieldChange.add(field, value));
        }
    }
}
