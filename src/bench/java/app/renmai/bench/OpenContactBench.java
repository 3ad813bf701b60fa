package app.renmai.bench;

import app.renmai.service.activity.Timeline;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.service.outreach.Advising;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * All that the page of a contact with 10,000 talks shows, against a bare JDBC read of the rows of
 * these talks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OpenContactBench {
    private static final long FIRST = 1;
    private static final String SQL =
            "SELECT i.* FROM interaction i JOIN participant p ON p.interaction_id = i.id WHERE"
                    + " p.contact_id = ?";

    private Workspace workspace;
    private Contacts contacts;
    private Timeline timeline;

    /** Opens the workspace. */
    @Setup
    public void open() {
        workspace = Material.open(Material.busy());
        contacts = new Contacts(workspace);
        timeline =
                new Timeline(
                        workspace,
                        new Advising(
                                workspace,
                                new WorkCalendar(workspace, () -> Locale.ENGLISH),
                                Material.CLOCK.getZone()),
                        Material.CLOCK.getZone());
    }

    /** Closes the file. */
    @TearDown
    public void close() {
        workspace.close();
    }

    /** What the page asks for. */
    @Benchmark
    public int ours() {
        CompletableFuture<Optional<ContactDetails>> details = contacts.details(FIRST);
        List<TimelineEntry> entries = timeline.ofContact(FIRST).join();
        return entries.size() + details.join().orElseThrow().points().size();
    }

    /** The rows alone. */
    @Benchmark
    public int plain() {
        return workspace.read(reader -> rows(reader.handle().getConnection())).join();
    }

    private static int rows(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setLong(1, FIRST);
            int characters = 0;
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        characters += String.valueOf(rows.getObject(i)).length();
                    }
                }
            }
            return characters;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
