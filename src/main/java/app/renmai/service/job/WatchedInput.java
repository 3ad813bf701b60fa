package app.renmai.service.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Bytes whose reading shows how far it is and can be cancelled in the middle. */
public final class WatchedInput extends FilterInputStream {
    private final Progress progress;
    private final LongConsumer read;
    private long count;

    /**
     * @param in the bytes; closed with this
     * @param progress asks whether to stop
     * @param read told how many bytes were read so far
     */
    public WatchedInput(InputStream in, Progress progress, LongConsumer read) {
        super(in);
        this.progress = progress;
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        progress.checkCancelled();
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        progress.checkCancelled();
        int n = in.read(buffer, offset, length);
        count(n);
        return n;
    }

    private void count(int n) {
        if (n > 0) {
            count += n;
            read.accept(count);
        }
    }
}
