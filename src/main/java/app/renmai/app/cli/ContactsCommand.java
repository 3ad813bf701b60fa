package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.cadence.Today;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Names;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists contacts, filtered as the window filters them. */
@Command(
        name = "contacts",
        mixinStandardHelpOptions = true,
        description =
                "Lists the contacts that match: name, pinyin, organization, tag, number, note.")
final class ContactsCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Words that must all match.")
    private List<String> query = List.of();

    ContactsCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            List<ContactRow> rows =
                    Workspace.await(
                            context.services()
                                    .contactList()
                                    .find(String.join(" ", query), Order.NAME, false));
            if (common.json()) {
                Today today = context.services().contactList().today();
                common.print(rows.stream().map(row -> json(row, today)).toList());
            } else {
                rows.forEach(row -> common.line(text(row)));
            }
            return Cli.DONE;
        }
    }

    private Map<String, @Nullable Object> json(ContactRow row, Today today) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("name", common.names().of(row.name()));
        json.put("title", row.title());
        json.put("organization", row.organization());
        json.put("tags", row.tags());
        json.put("lastTalk", common.moment(row.lastTalk()));
        json.put("standing", row.standing().code());
        json.putAll(WarmthFields.of(common, row.touch(), today));
        return json;
    }

    private String text(ContactRow row) {
        Names.Pair pair = common.names().pair(row.name());
        StringBuilder line = new StringBuilder("%6d  %s".formatted(row.id(), pair.main()));
        for (String part : List.of(pair.other(), row.title(), row.organization())) {
            if (!part.isEmpty()) {
                line.append(" · ").append(part);
            }
        }
        return line.append(" · ")
                .append(common.text("standing." + row.standing().code()))
                .toString();
    }
}
