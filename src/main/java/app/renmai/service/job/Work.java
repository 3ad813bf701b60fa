package app.renmai.service.job;

/**
 * What a job does.
 *
 * @param <T> what comes out of it
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does the work.
     *
     * @param progress where to report progress and ask whether to go on
     * @return the result
     * @throws Exception whatever goes wrong; becomes the failure of the job's result
     */
    T run(Progress progress) throws Exception;
}
