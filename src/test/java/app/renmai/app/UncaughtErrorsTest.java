package app.renmai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class UncaughtErrorsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(UncaughtErrors.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Thread.UncaughtExceptionHandler before =
            Thread.getDefaultUncaughtExceptionHandler();
    private UncaughtErrors errors;

    @BeforeEach
    void install() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        errors = UncaughtErrors.install();
    }

    @AfterEach
    void restore() {
        logger.detachAppender(log);
        logger.setAdditive(true);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void withoutAWindowTheLogHasIt() throws InterruptedException {
        throwOnAThread();

        assertThat(log.list)
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.getThrowableProxy().getMessage())
                                        .isEqualTo("nobody caught me"));
    }

    @Test
    void withAWindowTheUserIsToldFromWhateverThread() throws InterruptedException {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        errors.tell(told::add);

        throwOnAThread();
        errors.tell(null);
        throwOnAThread();

        assertThat(told).extracting(Throwable::getMessage).containsExactly("nobody caught me");
        assertThat(log.list).as("the one after the window was gone").hasSize(1);
    }

    @Test
    void anErrorInTellingIsLoggedWithTheFirstAndGoesNoFurther() {
        errors.tell(
                error -> {
                    errors.uncaughtException(
                            Thread.currentThread(), new IllegalStateException("inner"));
                    throw new IllegalStateException("cannot show", error);
                });

        assertThatCode(
                        () ->
                                errors.uncaughtException(
                                        Thread.currentThread(), new IllegalStateException("first")))
                .doesNotThrowAnyException();

        assertThat(log.list)
                .extracting(event -> event.getThrowableProxy().getMessage())
                .containsExactly("inner", "first", "cannot show");
    }

    @Test
    void oneThatComesAgainAtOnceIsToldOnce() throws InterruptedException {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        errors.tell(told::add);

        throwOnAThread();
        throwOnAThread();
        errors.uncaughtException(Thread.currentThread(), new IllegalStateException("another"));

        assertThat(told)
                .extracting(Throwable::getMessage)
                .containsExactly("nobody caught me", "another");
    }

    private static void throwOnAThread() throws InterruptedException {
        Thread thread =
                new Thread(
                        () -> {
                            throw new IllegalStateException("nobody caught me");
                        });
        thread.start();
        thread.join();
    }
}
