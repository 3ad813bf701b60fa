import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Builds the program with a Java runtime of its own, for the system it runs on; Maven's profile
 * {@code image} calls it as {@code Image.java VERSION JAR LIBRARIES JAVAFX TARGET}. JavaFX is
 * linked into the runtime as modules, the program and its libraries stay on the class path; then
 * the program is run once so that the next starts find its classes ready (an AOT cache).
 */
final class Image {
    private static final String NAME = "renmai";
    private static final String MAIN = "app.renmai.Main";

    /**
     * What the program and its libraries use of the JDK; a test starts the image with nothing else.
     */
    private static final List<String> MODULES =
            List.of(
                    "javafx.controls",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.sql",
                    "java.xml",
                    "jdk.charsets",
                    "jdk.localedata",
                    "jdk.unsupported");

    private static final List<String> OPTIONS =
            List.of(
                    "-XX:AOTCache=$APPDIR/renmai.aot",
                    // What the machine says of itself must not come between the lines of a
                    // document.
                    "-Xlog:disable",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--add-opens=javafx.graphics/javafx.scene=ALL-UNNAMED");

    private final String version;
    private final Path jar;
    private final Path libraries;
    private final Path javafx;
    private final Path target;
    private final Path work;

    private Image(String[] arguments) {
        version = arguments[0];
        jar = Path.of(arguments[1]);
        libraries = Path.of(arguments[2]);
        javafx = Path.of(arguments[3]);
        target = Path.of(arguments[4]).toAbsolutePath();
        work = target.resolveSibling("image-work");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Image(arguments).build();
    }

    private void build() throws IOException, InterruptedException {
        remove(target);
        remove(work);
        Files.createDirectories(target);
        Path modules = Files.createDirectories(work.resolve("modules"));
        for (Path each : javafxJars()) {
            module(each, modules);
        }
        Path runtime = work.resolve("runtime");
        link(modules, runtime);
        launcher(input(), runtime);
        train();
        remove(work);
    }

    /** The jars with classes; those without a system's name in theirs are empty. */
    private List<Path> javafxJars() throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path each : list(javafx)) {
            try (JarFile file = new JarFile(each.toFile())) {
                if (file.getEntry("module-info.class") != null) {
                    jars.add(each);
                }
            }
        }
        return jars;
    }

    /**
     * Makes a linkable module of a JavaFX jar. Its native libraries go to where the runtime keeps
     * its own; from a jar JavaFX would copy them into the user's home at each first start.
     */
    private void module(Path file, Path modules) throws IOException {
        String name = file.getFileName().toString().replace(".jar", "");
        Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
        Path natives = Files.createDirectories(work.resolve(name).resolve("lib"));
        try (JarFile jarFile = new JarFile(file.toFile())) {
            for (JarEntry entry : Collections.list(jarFile.entries())) {
                if (entry.isDirectory() || entry.getName().endsWith(".jar")) {
                    continue;
                }
                boolean library = entry.getName().matches("[^/]+\\.(so|dll|dylib)");
                Path to = (library ? natives : classes).resolve(entry.getName());
                Files.createDirectories(to.getParent());
                try (InputStream in = jarFile.getInputStream(entry)) {
                    Files.copy(in, to);
                }
            }
        }
        Path module = modules.resolve(name + ".jmod");
        List<String> command =
                new ArrayList<>(List.of("create", "--class-path", classes.toString()));
        if (!list(natives).isEmpty()) {
            command.addAll(List.of("--libs", natives.toString()));
        }
        command.add(module.toString());
        run("jmod", command);
    }

    private void link(Path modules, Path runtime) {
        run(
                "jlink",
                List.of(
                        "--module-path",
                        modules.toString(),
                        "--add-modules",
                        String.join(",", MODULES),
                        "--include-locales",
                        "en,zh",
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        "--compress",
                        "zip-6",
                        "--output",
                        runtime.toString()));
    }

    /**
     * All that goes on the class path, with times that survive any archive: the AOT cache asks for
     * them.
     */
    private Path input() throws IOException {
        Path input = Files.createDirectories(work.resolve("input"));
        Files.copy(jar, input.resolve(jar.getFileName()));
        for (Path each : list(libraries)) {
            Files.copy(each, input.resolve(each.getFileName()));
        }
        return input;
    }

    private void launcher(Path input, Path runtime) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--name",
                                NAME,
                                "--app-version",
                                version,
                                "--input",
                                input.toString(),
                                "--main-jar",
                                jar.getFileName().toString(),
                                "--main-class",
                                MAIN,
                                "--runtime-image",
                                runtime.toString(),
                                "--icon",
                                icon().toString(),
                                "--dest",
                                target.toString()));
        for (String option : OPTIONS) {
            command.addAll(List.of("--java-options", option));
        }
        if (linux()) {
            // A script without a locale still names people in Chinese.
            command.addAll(List.of("--java-options", "-Dsun.jnu.encoding=UTF-8"));
        }
        run("jpackage", command);
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        for (Path each : list(app())) {
            if (each.toString().endsWith(".jar")) {
                Files.setLastModifiedTime(each, time);
            }
        }
    }

    /** Where jpackage puts the class path; each system has its own layout. */
    private Path app() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(file -> file.endsWith(NAME + ".cfg"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    private Path runtimeHome() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(file -> file.endsWith(Path.of("lib", "modules")))
                    .findFirst()
                    .orElseThrow()
                    .getParent()
                    .getParent();
        }
    }

    /**
     * Plays the tour once, window and all, and keeps what its classes became; without, it only
     * starts slower.
     */
    private void train() throws IOException, InterruptedException {
        Path app = app();
        Path runtime = runtimeHome();
        List<String> classPath = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (String line : Files.readAllLines(app.resolve(NAME + ".cfg"))) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString());
            if (line.startsWith("app.classpath=")) {
                classPath.add(value);
            } else if (line.startsWith("java-options=") && !value.startsWith("-X")) {
                options.add(value);
            }
        }
        List<String> command = new ArrayList<>();
        command.add(runtime.resolve("bin").resolve("java").toString());
        command.add("-XX:AOTCacheOutput=" + app.resolve("renmai.aot"));
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.addAll(
                List.of(
                        "-classpath",
                        String.join(System.getProperty("path.separator"), classPath)));
        command.addAll(List.of(MAIN, "tour", work.resolve("tour").toString(), "--json"));
        Path log = target.resolveSibling("image-training.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (process.waitFor() != 0 || !Files.exists(app.resolve("renmai.aot"))) {
            System.err.println("No AOT cache was made, so the program starts slower: see " + log);
        }
        remove(runtime.resolve("bin"));
    }

    private Path icon() throws IOException {
        Path brand = Path.of("assets", "brand");
        if (linux()) {
            return brand.resolve("renmai-512.png");
        }
        Path icon = work.resolve(windows() ? "renmai.ico" : "renmai.icns");
        Files.write(icon, windows() ? ico(brand) : icns(brand));
        return icon;
    }

    /** Windows' container of pictures: a header, an entry a picture, then the PNG files. */
    private static byte[] ico(Path brand) throws IOException {
        List<Integer> sizes = List.of(16, 24, 32, 48, 64, 128, 256);
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            byte[] png = Files.readAllBytes(brand.resolve("renmai-" + size + ".png"));
            head.put((byte) size).put((byte) size).putShort((short) 0);
            head.putShort((short) 1).putShort((short) 32);
            head.putInt(png.length).putInt(head.capacity() + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.array());
        all.write(pictures.toByteArray());
        return all.toByteArray();
    }

    /**
     * The Mac's container of pictures: a tag a size, each followed by its length and a PNG file.
     */
    private static byte[] icns(Path brand) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pictures);
        List<String> tags = List.of("ic07 128", "ic08 256", "ic09 512");
        for (String tag : tags) {
            String[] parts = tag.split(" ");
            byte[] png = Files.readAllBytes(brand.resolve("renmai-" + parts[1] + ".png"));
            out.writeBytes(parts[0]);
            out.writeInt(png.length + 8);
            out.write(png);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(all);
        whole.writeBytes("icns");
        whole.writeInt(pictures.size() + 8);
        whole.write(pictures.toByteArray());
        return all.toByteArray();
    }

    private static boolean linux() {
        return system().contains("linux");
    }

    private static boolean windows() {
        return system().contains("win") && !system().contains("darwin");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static void run(String tool, List<String> arguments) {
        int exit =
                ToolProvider.findFirst(tool)
                        .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool))
                        .run(System.out, System.err, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException(tool + " ended with " + exit);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.delete(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}
