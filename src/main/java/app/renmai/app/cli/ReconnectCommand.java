package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.contact.ContactName;
import app.renmai.service.today.NewPosition;
import app.renmai.service.today.ReconnectPage;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Served;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.today.ReconnectText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Tells who is worth a word again and why, and whom the week has drawn. */
@Command(
        name = "reconnect",
        mixinStandardHelpOptions = true,
        description =
                "Tells who of those you have long not spoken with is worth a word again, and why;"
                        + " and whom the week has drawn by lot.")
final class ReconnectCommand implements Callable<Integer> {
    private final Common common;

    ReconnectCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            Clock clock = context.services().clock();
            LocalDate today = LocalDate.now(clock.withZone(common.zone()));
            ReconnectPage page = Workspace.await(context.services().reconnects().of(today));
            ReconnectText text =
                    new ReconnectText(
                            new Wording(common.messages(), common.names(), common.times(clock)));
            if (common.json()) {
                common.print(document(page, text));
            } else {
                print(page, text);
            }
            return Cli.DONE;
        }
    }

    private Map<String, @Nullable Object> document(ReconnectPage page, ReconnectText text) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("today", page.day().toString());
        json.put(
                "reconnect",
                page.ranked().stream().map(each -> document(page, each, text)).toList());
        Pick pick = page.pick();
        json.put("pick", pick == null ? null : document(page, pick, text));
        return json;
    }

    private Map<String, @Nullable Object> document(
            ReconnectPage page, Reconnect each, ReconnectText text) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("contact", person(page, each.contactId()));
        json.put("reason", text.reason(each));
        json.put("warmthDays", each.touch().warmth().days());
        json.put("lastContact", common.moment(each.noted()));
        json.put("talks", each.talks());
        json.put("doneWell", each.grounds().proof().well());
        json.put("proven", each.grounds().proof().proven());
        Served served = each.grounds().served();
        json.put("need", served == null ? null : served.need());
        json.put("offer", served == null ? null : served.offer());
        NewPosition position = each.position();
        json.put("position", position == null ? null : document(position));
        return json;
    }

    private static Map<String, Object> document(NewPosition position) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", position.title());
        json.put("organization", position.organization());
        json.put("from", position.from().toString());
        return json;
    }

    private Map<String, @Nullable Object> document(
            ReconnectPage page, Pick pick, ReconnectText text) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("contact", person(page, pick.contactId()));
        json.put("reason", text.drawn(pick));
        json.put("among", pick.among());
        json.put("week", pick.monday().toString());
        json.put("spoken", pick.reconnect() == null);
        return json;
    }

    private @Nullable Object person(ReconnectPage page, long contact) {
        ContactName name = page.names().get(contact);
        return name == null ? null : common.person(name);
    }

    private void print(ReconnectPage page, ReconnectText text) {
        if (page.ranked().isEmpty()) {
            common.line(common.text("cli.reconnect.none"));
        }
        int number = 0;
        for (Reconnect each : page.ranked()) {
            String who = name(page, each.contactId());
            common.line(common.text("cli.due.suggestion", ++number, who, text.reason(each)));
        }
        Pick pick = page.pick();
        if (pick != null) {
            common.line("");
            common.line(
                    common.text(
                            "cli.reconnect.pick", name(page, pick.contactId()), text.drawn(pick)));
        }
    }

    private String name(ReconnectPage page, long contact) {
        ContactName name = page.names().get(contact);
        return name == null
                ? common.text("contact.nameless")
                : common.names().pair(name.name()).main();
    }
}
