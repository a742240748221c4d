package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.platform.guard.Sources.JavaFile;

/** What is too long to be read at once, and names that say nothing, do not come in. */
class SizesTest {
    private static final int METHOD = 25;
    private static final int FILE = 250;
    private static final int MEASUREMENT_FILE = 400;
    private static final int TEMPLATE = 120;
    private static final int CONSTRUCTOR_PARAMETERS = 5;
    /**
     * What is to be mended, with the day it was noted; to be emptied, not to be added to. What has been mended fails the test until it
     * is taken out here.
     */
    private static final Map<String, LocalDate> KNOWN = Map.of();

    private static final Set<String> EMPTY_WORDS = Set.of(
            "Util", "Utils", "Utility", "Common", "Commons", "Helper", "Helpers", "Manager", "Impl", "Service",
            "Model");
    private static final Pattern EMPTY_PACKAGE =
            Pattern.compile(".*\\.(utils?|commons?|helpers?|managers?|impl|services?|models?)(\\..*|$)");

    private final TreeSet<String> violations = new TreeSet<>();

    @Test
    void nothingIsLongerThanItsMaximum() {
        Stream.of(Sources.PLATFORM, Sources.MEASUREMENT)
                .flatMap(root -> Sources.java(root).stream())
                .forEach(this::measure);
        measureFiles(Sources.PLATFORM, ".java", FILE);
        measureFiles(Sources.MEASUREMENT, ".java", MEASUREMENT_FILE);
        measureFiles(Sources.TEMPLATES, ".jte", TEMPLATE);
        assertThat(violations).isEqualTo(new TreeSet<>(KNOWN.keySet()));
    }

    @Test
    void whatIsTooLongIsSeen(@TempDir Path folder) throws IOException {
        var body = "        System.out.println();\n".repeat(METHOD - 1);
        Files.writeString(folder.resolve("Long.java"), """
                class Long {
                    Long(int a, int b, int c, int d, int e, int f) {}
                    void tooLong() {
                %s    }
                    record Wide(int a, int b, int c, int d, int e, int f) { Wide { } }
                }
                """.formatted(body));
        Sources.java(folder).forEach(this::measure);
        assertThat(violations)
                .containsExactly(
                        "Long.java <init> has more than 5 parameters: 6",
                        "Long.java tooLong has more than 25 lines: 26");
    }

    @Test
    void noNameIsEmpty() {
        Stream.of(Sources.PLATFORM, Sources.PLATFORM_TESTS, Sources.MEASUREMENT)
                .flatMap(root -> Sources.java(root).stream())
                .forEach(this::name);
        assertThat(violations).isEmpty();
    }

    private void measure(JavaFile file) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                measure(file, method, getCurrentPath());
                return super.visitMethod(method, none);
            }
        }.scan(new TreePath(file.unit()), null);
    }

    private void measure(JavaFile file, MethodTree method, TreePath path) {
        var name = file.path().getFileName() + " " + method.getName();
        if (method.getBody() != null) {
            long lines = file.lastLine(method.getBody()) - file.firstLine(method.getBody()) + 1;
            if (lines > METHOD) {
                violations.add(name + " has more than " + METHOD + " lines: " + lines);
            }
        }
        var inRecord = path.getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        int parameters = method.getParameters().size();
        if (method.getName().contentEquals("<init>") && !inRecord && parameters > CONSTRUCTOR_PARAMETERS) {
            violations.add(name + " has more than " + CONSTRUCTOR_PARAMETERS + " parameters: " + parameters);
        }
    }

    private void measureFiles(Path root, String ending, int maximum) {
        for (var path : Sources.files(root, ending)) {
            long lines = Sources.text(path).lines().count();
            if (lines > maximum) {
                violations.add(path.getFileName() + " has more than " + maximum + " lines: " + lines);
            }
        }
    }

    private void name(JavaFile file) {
        var inPackage = file.unit().getPackageName();
        if (inPackage != null && EMPTY_PACKAGE.matcher(inPackage.toString()).matches()) {
            violations.add(file.path() + " is in a package that says nothing: " + inPackage);
        }
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree tree, Void none) {
                judge(file, tree.getSimpleName().toString());
                return super.visitClass(tree, none);
            }
        }.scan(new TreePath(file.unit()), null);
    }

    private void judge(JavaFile file, String name) {
        var words = List.of(name.split("(?<=[a-z0-9])(?=[A-Z])"));
        if (EMPTY_WORDS.contains(words.getLast()) || words.getLast().equals("Exception")) {
            violations.add(file.path().getFileName() + ": " + name);
        }
    }
}
