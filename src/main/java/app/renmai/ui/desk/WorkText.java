package app.renmai.ui.desk;

import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.ContactName;
import app.renmai.service.collaboration.Work;
import app.renmai.ui.i18n.Messages;

import java.util.ArrayList;
import java.util.List;

/**
 * How a collaboration is told in one line.
 *
 * @param messages the language
 * @param names how names are written in it
 */
public record WorkText(Messages messages, Names names) {
    /**
     * Who does what, and to which end.
     *
     * @param work the collaboration
     * @param subject the contact whose page it is, of all contacts the only one told of; 0 for all
     */
    public String parts(Work work, long subject) {
        List<String> parts = new ArrayList<>();
        if (!work.collaboration().ownPart().isBlank()) {
            parts.add(messages.text("collaboration.own", work.collaboration().ownPart().strip()));
        }
        boolean alone = work.of(subject).isPresent();
        for (Collaborator each : work.collaborators()) {
            ContactName name = work.names().get(each.contactId());
            if (name != null && (!alone || each.contactId() == subject)) {
                String who = names.pair(name.name()).main();
                parts.add(
                        each.part().isBlank()
                                ? who
                                : messages.text("collaboration.part", who, each.part().strip()));
            }
        }
        if (!work.collaboration().goal().isBlank()) {
            parts.add(messages.text("collaboration.goal.line", work.collaboration().goal()));
        }
        return String.join(" · ", parts);
    }
}
