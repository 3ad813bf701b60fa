package app.renmai.service.exchange;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.archive.ArchiveManifest;
import app.renmai.exchange.archive.ArchiveManifest.TablePart;
import app.renmai.exchange.archive.ArchiveReader;
import app.renmai.service.activity.Interactions;
import app.renmai.service.job.Progress;
import app.renmai.service.job.WatchedInput;
import app.renmai.store.ArchiveTables;
import app.renmai.store.ArchiveTables.Filling;
import app.renmai.store.ArchiveTables.Table;
import app.renmai.store.AttachmentFiles;
import app.renmai.store.LongStep;
import app.renmai.store.Op;
import app.renmai.store.StoreException;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.appointment.AppointmentStore;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One archive on its way into an empty workspace: looked through whole, then put in. */
final class ArchiveIntake {
    /** So high a number leaves room for all ids to come. */
    private static final long HIGHEST_ID = 1L << 52;

    private final Workspace workspace;
    private final Path file;
    private final ArchiveReader archive;
    private final Progress progress;
    private final Map<String, Long> highest = new HashMap<>();
    private final Set<String> wanted = new TreeSet<>();
    private final long total;
    private long done;

    ArchiveIntake(Workspace workspace, Path file, ArchiveReader archive, Progress progress) {
        this.workspace = workspace;
        this.file = file;
        this.archive = archive;
        this.progress = progress;
        ArchiveManifest manifest = archive.manifest();
        this.total =
                manifest.tables().stream().mapToLong(TablePart::rows).sum()
                        + manifest.attachments();
    }

    void take() {
        lookThrough();
        List<String> added = new ArrayList<>();
        boolean in = false;
        try {
            store(added);
            Workspace.await(workspace.keepIdsFree(highest));
            fill();
            in = true;
        } finally {
            if (!in) {
                remove(added);
            }
        }
    }

    /** Reads everything once: what is damaged is known before anything is written. */
    private void lookThrough() {
        Set<String> known = new HashSet<>();
        for (Table table : tables()) {
            known.add(table.name());
        }
        for (TablePart part : archive.manifest().tables()) {
            if (!known.contains(part.name())) {
                throw archive.damaged(part.name(), null);
            }
            archive.table(part, new Look(part));
        }
        Set<String> there = new TreeSet<>(archive.attachments());
        there.addAll(archive.manifest().missing());
        if (!there.equals(wanted)) {
            throw archive.damaged("attachments", null);
        }
        for (String hash : archive.attachments()) {
            unpack(hash, in -> in.transferTo(OutputStream.nullOutputStream()));
        }
    }

    private List<Table> tables() {
        return Workspace.await(workspace.read(ArchiveTables::all));
    }

    /** Finds the highest id of a table, and the files it speaks of. */
    private final class Look implements ArchiveReader.Sink {
        private final TablePart part;
        private int id = -1;
        private int hash = -1;

        Look(TablePart part) {
            this.part = part;
        }

        @Override
        public void columns(List<String> names) {
            id = names.indexOf("id");
            hash = names.indexOf("sha256");
            if (id < 0) {
                throw archive.damaged(part.name(), null);
            }
        }

        @Override
        public void row(List<@Nullable String> cells) {
            progress.checkCancelled();
            long number = number(cells.get(id));
            if (number >= HIGHEST_ID) {
                throw archive.damaged(part.name(), null);
            }
            highest.merge(part.name(), number, Math::max);
            String found = hash < 0 ? null : cells.get(hash);
            if (found != null) {
                // What is no hash could be a path out of the folder.
                if (!found.matches(AttachmentFiles.HASH)) {
                    throw archive.damaged(part.name(), null);
                }
                wanted.add(found);
            }
        }

        private long number(@Nullable String text) {
            try {
                return Long.parseLong(String.valueOf(text));
            } catch (NumberFormatException e) {
                throw archive.damaged(part.name(), e);
            }
        }
    }

    private void store(List<String> added) {
        for (String hash : archive.attachments()) {
            boolean there = Files.exists(workspace.attachments().path(hash));
            unpack(
                    hash,
                    in -> {
                        workspace.attachments().add(in);
                        if (!there) {
                            added.add(hash);
                        }
                    });
            progress.report(++done, total);
        }
    }

    private void unpack(String hash, ArchiveReader.Taker taker) {
        progress.checkCancelled();
        try {
            archive.attachment(
                    hash,
                    Interactions.LARGEST_FILE,
                    in -> taker.take(new WatchedInput(in, progress, _ -> {})));
        } catch (IOException e) {
            throw TargetException.of(e, workspace.attachments().folder());
        }
    }

    /**
     * One transaction, so that a failure leaves nothing; a long step, so that no row is kept twice.
     */
    private void fill() {
        LongStep step = workspace.begin(Op.IMPORT, Archives.name(file));
        Workspace.await(
                step.write(
                        tx -> {
                            fill(tx);
                            return true;
                        }));
        Workspace.await(step.finish());
    }

    private void fill(Tx tx) {
        Archives.requireEmpty(tx, file);
        ArchiveTables.clear(tx);
        Map<String, TablePart> parts = new HashMap<>();
        archive.manifest().tables().forEach(part -> parts.put(part.name(), part));
        for (Table table : ArchiveTables.all(tx)) {
            TablePart part = parts.get(table.name());
            if (part != null) {
                fill(tx, table, part);
            }
        }
        if (!parts.containsKey(AppointmentStore.TABLE)) {
            AppointmentStore.planAhead(tx);
        }
    }

    private void fill(Tx tx, Table table, TablePart part) {
        try {
            Put put = new Put(tx, table);
            archive.table(part, put);
            put.finish();
        } catch (StoreException | IllegalArgumentException | DateTimeException e) {
            throw archive.damaged(table.name(), e);
        }
    }

    private final class Put implements ArchiveReader.Sink {
        private final Tx tx;
        private final Table table;
        private @Nullable Filling filling;

        Put(Tx tx, Table table) {
            this.tx = tx;
            this.table = table;
        }

        @Override
        public void columns(List<String> names) {
            filling = new Filling(tx, table, names);
        }

        @Override
        public void row(List<@Nullable String> cells) {
            progress.checkCancelled();
            if (filling != null) {
                filling.add(cells);
            }
            progress.report(++done, total);
        }

        void finish() {
            if (filling != null) {
                filling.finish();
            }
        }
    }

    private void remove(List<String> added) {
        for (String hash : added) {
            try {
                workspace.attachments().delete(hash);
            } catch (IOException e) {
                throw TargetException.of(e, workspace.attachments().path(hash));
            }
        }
    }
}
