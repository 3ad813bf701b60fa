package app.renmai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages say of the project is there: files they link to, tests and classes they name. */
class DocumentsTest {
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern LINK =
            Pattern.compile("\\]\\(([^)#\\s]+)(#[^)\\s]*)?\\)|(?:src|href)=\"([^\"#]+)\"");
    private static final Pattern TEST =
            Pattern.compile("`([A-Z][A-Za-z]*Test)(?:\\.([a-z][A-Za-z]*))?`");

    static Stream<Path> pages() {
        return Stream.concat(Stream.of(Path.of("README.md")), Sources.files(PAGES, ".md").stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) {
        List<String> broken = new ArrayList<>();
        for (MatchResult link : LINK.matcher(Sources.text(page)).results().toList()) {
            String target = link.group(1) == null ? link.group(3) : link.group(1);
            Path folder = Optional.ofNullable(page.getParent()).orElse(Path.of(""));
            if (!target.contains(":") && !Files.exists(folder.resolve(target))) {
                broken.add(target);
            }
        }
        assertThat(broken).as("links of %s", page).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void testsThatAreNamedAreThere(Path page) {
        List<String> missing = new ArrayList<>();
        for (MatchResult name : TEST.matcher(Sources.text(page)).results().toList()) {
            Optional<Path> file = test(name.group(1));
            String method = name.group(2);
            if (file.isEmpty()
                    || method != null && !Sources.text(file.get()).contains(method + "(")) {
                missing.add(name.group());
            }
        }
        assertThat(missing).as("tests named in %s", page).isEmpty();
    }

    @Test
    void everyDecisionIsListedAndSaysWhatHoldsIt() {
        String list = Sources.text(PAGES.resolve("decisions/README.md"));
        for (Path decision : Sources.files(PAGES.resolve("decisions"), ".md")) {
            String name = decision.getFileName().toString();
            if (!name.equals("README.md")) {
                assertThat(list).as("the list of decisions").contains("(" + name + ")");
                assertThat(Sources.text(decision))
                        .as("%s", decision)
                        .contains("**Confirmation.**")
                        .contains("**Decision.**");
            }
        }
    }

    @Test
    void theTopLevelHoldsOnlyWhatBelongsThere() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""))) {
            assertThat(top.map(Path::toString).filter(name -> !name.startsWith(".")))
                    .as("anything else has a place below these")
                    .isSubsetOf(
                            "pom.xml",
                            "src",
                            "assets",
                            "installer",
                            "README.md",
                            "LICENSE",
                            "target");
        }
    }

    private static Optional<Path> test(String name) {
        try (Stream<Path> files = Files.walk(Sources.TEST)) {
            return files.filter(file -> file.endsWith(name + ".java")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
