package app.renmai.bench;

import app.renmai.service.contact.ContactList;
import app.renmai.service.outreach.Advising;
import app.renmai.service.today.DayPage;
import app.renmai.service.today.Serving;
import app.renmai.service.today.Suggesting;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * All that Today shows over 100,000 contacts and 1,000,000 interactions, once the window has its
 * list of contacts, against the bare query for when each contact was last spoken with.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TodayBench {
    private static final LocalDate DAY = LocalDate.now(Material.CLOCK);
    private static final String LAST =
            "SELECT p.contact_id, MAX(i.starts_at) AS last FROM participant p JOIN interaction i ON"
                    + " i.id = p.interaction_id WHERE i.direction = 'both' GROUP BY p.contact_id";

    private Workspace workspace;
    private Suggesting suggesting;

    /** Opens the workspace and reads the list, as the window does. */
    @Setup
    public void open() {
        workspace = Material.open(Material.million());
        ContactList list = new ContactList(workspace, Material.CLOCK.getZone());
        suggesting =
                new Suggesting(
                        workspace,
                        list,
                        new Advising(
                                workspace,
                                new WorkCalendar(workspace, () -> Locale.ENGLISH),
                                Material.CLOCK.getZone()),
                        Serving.BY_MATCHES,
                        Material.CLOCK.getZone());
        suggesting.day(DAY, 0).join();
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        workspace.close();
    }

    /** What the screen asks for. */
    @Benchmark
    public DayPage ours() {
        return suggesting.day(DAY, 0).join();
    }

    /** When each contact was last spoken with, and nothing else. */
    @Benchmark
    public int query() {
        return workspace.read(reader -> rows(reader.handle().getConnection())).join();
    }

    private static int rows(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(LAST);
                ResultSet rows = statement.executeQuery()) {
            int found = 0;
            while (rows.next()) {
                found += rows.getLong(1) > 0 && rows.getObject(2) != null ? 1 : 0;
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
