package app.renmai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.app.Handover.Answer;
import app.renmai.app.Handover.Answer.Code;
import app.renmai.model.activity.Interaction.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is said over the real socket, within one process. */
class SingleInstanceTest {
    @TempDir Path dir;

    @Test
    void nobodyAnswersWhereNoWindowIs() throws Exception {
        assertThat(SingleInstance.tell(dir, "show")).isEmpty();
    }

    @Test
    void whatIsSaidArrivesWholeAndIsAnswered() throws Exception {
        String long1 = "谈 🎉 ".repeat(200_000);
        try (SingleInstance _ = SingleInstance.listen(dir, message -> "heard " + message)) {
            assertThat(SingleInstance.tell(dir, long1)).contains("heard " + long1);
        }
        assertThat(SingleInstance.socket(dir)).doesNotExist();
    }

    @Test
    void aCallerThatSaysNothingIsInNobodysWay() throws Exception {
        try (SingleInstance _ = SingleInstance.listen(dir, message -> "heard " + message);
                SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.connect(UnixDomainSocketAddress.of(SingleInstance.socket(dir)));
            assertThat(SingleInstance.tell(dir, "show")).contains("heard show");
        }
    }

    @Test
    void aWindowThatHangsIsToldNothing() throws Exception {
        Path socket = SingleInstance.socket(dir);
        try (ServerSocketChannel hangs = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            hangs.bind(UnixDomainSocketAddress.of(socket));
            assertThatThrownBy(() -> SingleInstance.tell(dir, "log", Duration.ofMillis(50)))
                    .isInstanceOf(SilentWindowException.class);
            try (SocketChannel caller = hangs.accept()) {
                java.nio.ByteBuffer heard = java.nio.ByteBuffer.allocate(10);
                assertThat(caller.read(heard)).as("bytes of the message").isEqualTo(-1);
            }
        } finally {
            Files.deleteIfExists(socket);
        }
    }

    @Test
    void whatIsHandedOverReadsAsItWasWritten() {
        Handover line =
                new Handover.Line(
                        "met \"Ann\"\\ about\tdates",
                        "more\n\nlines 刘同",
                        List.of("1", "刘 同"),
                        List.of("Spring \"tour\"", "春季巡演"),
                        Kind.CALL,
                        Instant.parse("2026-11-17T07:00:00Z"),
                        true,
                        "zh-CN");
        assertThat(Handover.read(line.message())).contains(line);
        Handover plain = new Handover.Line("a", "", List.of(), List.of(), null, null, false, "en");
        assertThat(Handover.read(plain.message())).contains(plain);
        assertThat(Handover.read("dance\n{}")).isEmpty();
        assertThat(Handover.read("log\n{broken")).isEmpty();
        assertThat(Handover.read("log\n{\"kind\":\"dance\"}")).isEmpty();
        Answer refused = new Answer(Code.REFUSED, "Who is that?");
        assertThat(Answer.read(refused.message())).isEqualTo(refused);
        assertThat(Answer.read("?")).isEqualTo(Answer.of(Code.UNKNOWN));
    }
}
