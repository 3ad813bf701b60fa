package app.renmai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.architecture.Sources.Source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePathScanner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rule 6: pieces small enough to read, and packages that say what they are. */
class SizesTest {
    private static final int CLASS_LINES = 500;
    private static final int METHOD_LINES = 60;

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java", "src/bench/java"})
    void classesFitInAReadersHead(Path folder) {
        List<String> found = new ArrayList<>();
        for (Source file : Sources.under(folder).files()) {
            for (ClassTree type : Sources.topClasses(file)) {
                if (file.lines(type) > CLASS_LINES) {
                    found.add(file.at(type) + " has " + file.lines(type) + " lines");
                }
            }
        }
        assertThat(found)
                .as("classes of at most %d lines: split by what they do", CLASS_LINES)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java", "src/bench/java"})
    void methodsFitOnAScreen(Path folder) {
        List<String> found = new ArrayList<>();
        Sources.under(folder)
                .visit(
                        source ->
                                new TreePathScanner<Void, Void>() {
                                    @Override
                                    public Void visitMethod(MethodTree method, Void nothing) {
                                        if (source.lines(method) > METHOD_LINES) {
                                            found.add(
                                                    source.at(method)
                                                            + " "
                                                            + method.getName()
                                                            + " has "
                                                            + source.lines(method)
                                                            + " lines");
                                        }
                                        return super.visitMethod(method, nothing);
                                    }
                                });
        assertThat(found).as("methods of at most %d lines: name the parts", METHOD_LINES).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws Exception {
        List<String> found = new ArrayList<>();
        try (Stream<Path> folders = Files.walk(Sources.MAIN.resolve("app"))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                Path info = folder.resolve("package-info.java");
                boolean empty =
                        Sources.files(folder, ".java").stream()
                                .noneMatch(f -> f.getParent().equals(folder));
                if (empty) {
                    continue;
                }
                if (!Files.exists(info)) {
                    found.add(folder + " has no package-info.java");
                    continue;
                }
                String text = Sources.text(info);
                if (!text.startsWith("/**") || !text.contains("@NullMarked")) {
                    found.add(info + " lacks its sentence of Javadoc or @NullMarked");
                }
            }
        }
        assertThat(found).as("NullAway looks only into packages that are @NullMarked").isEmpty();
    }

    @Test
    void packagesAreNamedForWhatTheyDo() {
        List<String> vague =
                List.of("util", "utils", "common", "manager", "impl", "helper", "misc");
        assertThat(Sources.under(Sources.MAIN).files())
                .as("a package that could hold anything soon does: no %s", vague)
                .noneMatch(
                        file ->
                                Stream.of(file.packageName().split("\\."))
                                        .anyMatch(vague::contains));
    }
}
