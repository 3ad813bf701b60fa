package app.renmai.service.rate;

import app.renmai.service.outreach.Outreaches;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;

/** The answer rates of a workspace, as they are now. */
public final class BaseRates {
    private final Outreaches outreaches;
    private final ZoneId zone;

    /** The rates of the threads of a workspace, for a user in a time zone. */
    public BaseRates(Outreaches outreaches, ZoneId zone) {
        this.outreaches = outreaches;
        this.zone = zone;
    }

    /** The rates of all attempts ever made. */
    public CompletableFuture<Rates> all() {
        return since(null);
    }

    /** The rates of the attempts made on a day or later; null for all. */
    public CompletableFuture<Rates> since(@Nullable LocalDate day) {
        return outreaches.all().thenApply(threads -> Rates.of(threads, zone, day));
    }
}
