package org.yardstick.platform.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.modulith.ApplicationModule;

/** The sources of the project as the guards read them: Java through the compiler's own parser, the rest as text. */
final class Sources {
    static final Path PLATFORM = Path.of("src", "main", "java");
    static final Path PLATFORM_TESTS = Path.of("src", "test", "java");
    static final Path MEASUREMENT = Path.of("..", "measurement", "src", "main", "java");
    static final Path TEMPLATES = Path.of("src", "main", "jte");
    static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path ROOT_PACKAGE = PLATFORM.resolve(Path.of("org", "yardstick", "platform"));

    private Sources() {}

    /** A Java file as parsed, not resolved. */
    record JavaFile(Path path, CompilationUnitTree unit, SourcePositions positions) {
        long firstLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        long lastLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree) - 1);
        }

        /** The capability that the file belongs to; empty for the root package and other modules. */
        String capability() {
            return Sources.capability(ROOT_PACKAGE, path);
        }
    }

    static String capability(Path root, Path file) {
        if (!file.startsWith(root)) {
            return "";
        }
        var inside = root.relativize(file);
        return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
    }

    static List<JavaFile> java(Path root) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var objects = manager.getJavaFileObjectsFromPaths(files(root, ".java"));
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, objects);
            var positions = Trees.instance(task).getSourcePositions();
            var parsed = new ArrayList<JavaFile>();
            for (var unit : task.parse()) {
                parsed.add(new JavaFile(Path.of(unit.getSourceFile().getName()), unit, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The capabilities of the platform: the packages right below the root one. */
    static List<String> capabilities() {
        return files(ROOT_PACKAGE, "package-info.java").stream()
                .filter(path -> ROOT_PACKAGE.relativize(path).getNameCount() == 2)
                .map(path -> capability(ROOT_PACKAGE, path))
                .toList();
    }

    static Path packageInfo(String capability) {
        return ROOT_PACKAGE.resolve(capability).resolve("package-info.java");
    }

    /** The capabilities that one may use, as its package-info says. */
    static List<String> mayUse(String capability) {
        try {
            var module = Class.forName("org.yardstick.platform." + capability + ".package-info")
                    .getAnnotation(ApplicationModule.class);
            return Stream.of(module.allowedDependencies())
                    .map(allowed -> allowed.split("::")[0].strip())
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
