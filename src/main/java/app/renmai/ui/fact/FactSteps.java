package app.renmai.ui.fact;

import app.renmai.model.value.Fact;
import app.renmai.service.value.Facts;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Failures;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What can be done with a fact; each is one step, told of with a way back. */
final class FactSteps {
    private static final Set<String> USUAL = Set.of("http", "https", "mailto", "tel");

    private final Desk desk;
    private final Facts facts;

    FactSteps(Desk desk) {
        this.desk = desk;
        this.facts = desk.services().facts();
    }

    void add(Fact fact) {
        step(facts.add(fact), "fact.added");
    }

    void edit(Fact fact) {
        step(facts.edit(fact), "fact.changed");
    }

    /** Says that it still is true. */
    void renew(Fact fact) {
        step(facts.renew(fact, desk.times().today()), "fact.renewed");
    }

    void delete(Fact fact) {
        step(facts.delete(fact), "fact.deleted");
    }

    private void step(CompletableFuture<?> done, String told) {
        done.whenCompleteAsync(
                (_, failure) -> {
                    if (failure == null) {
                        desk.toasts().undoable(desk.text(told));
                    } else {
                        desk.problem(Failures.cause(failure));
                    }
                },
                desk.ui());
    }

    /** Opens where it is from; a link of an odd sort is named and opened only when asked again. */
    void open(Fact fact) {
        String scheme = scheme(fact.link());
        if (USUAL.contains(scheme)) {
            follow(fact.link());
        } else {
            desk.toasts()
                    .show(
                            desk.text("fact.link.odd", fact.link()),
                            desk.text("fact.link.open"),
                            () -> follow(fact.link()));
        }
    }

    private static String scheme(String link) {
        int colon = link.indexOf(':');
        return colon < 0 ? "" : link.substring(0, colon).toLowerCase(Locale.ROOT);
    }

    private void follow(String link) {
        boolean opened;
        try {
            opened = desk.services().links().open(URI.create(link));
        } catch (IllegalArgumentException noLink) {
            opened = false;
        }
        if (!opened) {
            desk.toasts().problem(desk.text("organization.link.closed", link), null);
        }
    }
}
