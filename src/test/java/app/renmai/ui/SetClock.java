package app.renmai.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until the test sets it. */
public final class SetClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    /** A clock that stands at a moment. */
    public SetClock(Instant now, ZoneId zone) {
        this(new AtomicReference<>(now), zone);
    }

    private SetClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Sets it, for all who hold it. */
    public void set(Instant moment) {
        now.set(moment);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SetClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
