package app.renmai.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java sources under a folder as the compiler's own syntax trees. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");
    static final Path RESOURCES = Path.of("src/main/resources/app/renmai");

    /** One file. */
    record Source(Path path, CompilationUnitTree tree, Trees trees) {
        /** The package's name. */
        String packageName() {
            return tree.getPackage() == null ? "" : tree.getPackage().getPackageName().toString();
        }

        /** Whether the file belongs to a package or one below it. */
        boolean within(String packageName) {
            return packageName().equals(packageName) || packageName().startsWith(packageName + ".");
        }

        /** The line a piece of it begins on. */
        long line(Tree piece) {
            return tree.getLineMap()
                    .getLineNumber(trees.getSourcePositions().getStartPosition(tree, piece));
        }

        /** How many lines a piece of it takes. */
        long lines(Tree piece) {
            long end = trees.getSourcePositions().getEndPosition(tree, piece);
            return tree.getLineMap().getLineNumber(end) - line(piece) + 1;
        }

        /** Where a piece is, as an editor understands it. */
        String at(Tree piece) {
            return path + ":" + line(piece);
        }
    }

    private final List<Source> files;

    private Sources(List<Source> files) {
        this.files = files;
    }

    /** Reads all Java files under a folder; none when the folder is missing. */
    static Sources under(Path folder) {
        List<Path> paths = files(folder, ".java");
        if (paths.isEmpty()) {
            return new Sources(List.of());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of(),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(paths));
            Trees trees = Trees.instance(task);
            List<Source> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(new Source(Path.of(unit.getSourceFile().getName()), unit, trees));
            }
            return new Sources(List.copyOf(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files whose names end so, in order. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Source> files() {
        return files;
    }

    /** Walks every file with a visitor made for it. */
    void visit(java.util.function.Function<Source, TreePathScanner<?, ?>> visitor) {
        files.forEach(file -> visitor.apply(file).scan(file.tree(), null));
    }

    /** The classes at the top of a file. */
    static List<ClassTree> topClasses(Source file) {
        return file.tree().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
    }
}
