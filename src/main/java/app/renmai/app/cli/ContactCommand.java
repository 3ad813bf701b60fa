package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Tag;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.contact.ContactDetails;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Names;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Shows one contact. */
@Command(
        name = "contact",
        mixinStandardHelpOptions = true,
        description = "Shows a contact: how to reach them, positions, tags, notes.")
final class ContactCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(paramLabel = "ID", description = "The number, uid or name of a contact.")
    private String id = "";

    ContactCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            long number = ContactArgument.resolve(context, common, id);
            ContactDetails details =
                    Workspace.await(context.services().contacts().details(number)).orElseThrow();
            OwnFields own = Workspace.await(context.services().fields().of(Target.CONTACT, number));
            Standing standing =
                    Workspace.await(context.services().value().standings().why(number)).standing();
            if (common.json()) {
                Map<String, @Nullable Object> json = json(details);
                json.put("fields", own.filled().stream().map(each -> field(own, each)).toList());
                json.put(
                        "stop",
                        Workspace.await(context.services().outreach().stopWishes().of(number))
                                .map(ContactCommand::stop)
                                .orElse(null));
                json.put("standing", standing.code());
                json.putAll(
                        WarmthFields.of(
                                common,
                                Workspace.await(context.services().cadences().of(number)),
                                context.services().contactList().today()));
                common.print(json);
            } else {
                text(details);
                String word = common.text("standing." + standing.code());
                common.line("  " + common.text("standing.accessible", word));
                own.filled().forEach(each -> common.line("  " + each.name() + "  " + own.of(each)));
                Workspace.await(context.services().outreach().stopWishes().of(number))
                        .ifPresent(
                                wish ->
                                        common.line(
                                                "  "
                                                        + common.text(
                                                                "cli.contact.stop",
                                                                wish.saidOn().toString())));
            }
            return Cli.DONE;
        }
    }

    private Map<String, @Nullable Object> json(ContactDetails details) {
        var contact = details.contact();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", contact.id());
        json.put("uid", contact.uid().toString());
        json.put("name", common.names().of(contact.name()));
        json.put("family", contact.name().family());
        json.put("middle", contact.name().middle());
        json.put("given", contact.name().given());
        json.put("prefix", contact.name().prefix());
        json.put("suffix", contact.name().suffix());
        json.put("nickname", contact.name().nickname());
        json.put("phonetic", contact.name().phonetic());
        json.put("addressAs", contact.addressAs());
        json.put("howMet", contact.howMet());
        json.put("metOn", contact.metOn() == null ? null : contact.metOn().toString());
        json.put("metThrough", details.metThrough().map(other -> (Object) other.id()).orElse(null));
        json.put("points", details.points().stream().map(ContactCommand::point).toList());
        json.put("positions", details.positions().stream().map(ContactCommand::position).toList());
        json.put("dates", details.dates().stream().map(ContactCommand::date).toList());
        json.put("tags", details.tags().stream().map(Tag::name).toList());
        json.put("notes", contact.notes());
        return json;
    }

    private static Map<String, Object> stop(StopWish wish) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("on", wish.saidOn().toString());
        json.put("words", wish.words());
        return json;
    }

    private static Map<String, Object> field(OwnFields own, CustomField field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", field.name());
        json.put("kind", field.kind().code());
        json.put("value", own.of(field));
        return json;
    }

    private static Map<String, Object> point(ContactPoint point) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", point.kind().code());
        json.put("service", point.service());
        json.put("value", point.value());
        json.put("label", point.label());
        json.put("preferred", point.preferred());
        return json;
    }

    private static Map<String, Object> date(ImportantDate date) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", date.kind().code());
        json.put("label", date.label());
        json.put("date", date.date().toString());
        json.put("calendar", date.calendar().code());
        json.put("leapMonth", date.leapMonth());
        return json;
    }

    static Map<String, @Nullable Object> position(Position position) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("organization", position.organizationName());
        json.put("title", position.title());
        json.put("department", position.department());
        json.put("from", position.from() == null ? null : position.from().toString());
        json.put("to", position.to() == null ? null : position.to().toString());
        json.put("current", position.current());
        return json;
    }

    private void text(ContactDetails details) {
        Names.Pair pair = common.names().pair(details.contact().name());
        common.line((pair.main() + "  " + pair.other()).strip());
        for (Position position : details.positions()) {
            common.line(
                    "  "
                            + (position.title() + " · " + position.organizationName())
                                    .replaceAll("^ · | · $", ""));
        }
        for (ContactPoint point : details.points()) {
            common.line(
                    "  " + common.text("point.kind." + point.kind().code()) + "  " + point.value());
        }
        if (!details.tags().isEmpty()) {
            common.line("  #" + String.join(" #", details.tags().stream().map(Tag::name).toList()));
        }
        details.contact().notes().lines().forEach(line -> common.line("  " + line));
    }
}
