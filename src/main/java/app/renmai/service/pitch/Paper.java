package app.renmai.service.pitch;

import app.renmai.exchange.WholeFile;
import app.renmai.exchange.document.LetterPdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A pitch on paper. */
public final class Paper {
    private Paper() {}

    /**
     * Writes a pitch as PDF.
     *
     * @param subject the filled subject
     * @param body the filled text
     * @param file where to; replaced only when all is written
     * @return the file; fails with a {@link PitchProblem} when it cannot be written
     */
    public static CompletableFuture<Path> write(String subject, String body, Path file) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        WholeFile.write(file, out -> LetterPdf.write(subject, body, out));
                        return file;
                    } catch (IOException e) {
                        throw new PitchProblem("pitch.problem.unwritable", file.toString());
                    }
                },
                Thread::startVirtualThread);
    }
}
