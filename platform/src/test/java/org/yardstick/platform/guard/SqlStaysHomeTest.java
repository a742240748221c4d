package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A capability writes its own tables, reads those of the capabilities that it may use, and says which columns it wants. */
class SqlStaysHomeTest {
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)^\\s*(select|insert|update|delete|with|lock|truncate|merge|copy|create|alter|drop|call|refresh)\\s.*");
    /** A piece of a statement that is put together elsewhere. */
    private static final Pattern PIECE =
            Pattern.compile("(?is).*\\b(from|join|into|update|table)\\s+[a-z_]+\\.[a-z_]+\\b.*");

    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|lock\\s+table|copy"
                    + "|(?:create(?:\\s+or\\s+replace)?|alter|drop)\\s+(?:unlogged\\s+)?(?:materialized\\s+)?"
                    + "(?:table|view|function|sequence|type|domain)(?:\\s+if\\s+(?:not\\s+)?exists)?"
                    + "|(?:index|trigger)[\\w\\s]*?\\son)\\s+(\\w+)\\.\\w+");
    private static final Pattern NAMED = Pattern.compile("\\b([a-z_]+)\\.[a-z_]+\\b");
    private static final Pattern STAR = Pattern.compile("(?i)(\\bselect\\s+(distinct\\s+)?|,\\s*)(\\w+\\.)?\\*");
    private static final Pattern HOMELESS = Pattern.compile(
            "(?i)\\bcreate\\s+(?:table|view|sequence|type|function)\\s+(?:if\\s+not\\s+exists\\s+)?(?!\\w+\\.)(\\w+)");

    private final Set<String> capabilities = Set.copyOf(Sources.capabilities());
    private final TreeSet<String> violations = new TreeSet<>();

    @Test
    void statementsInJavaStayHome() {
        int seen = 0;
        for (var file : Sources.java(Sources.PLATFORM)) {
            for (var sql : statements(file.unit())) {
                seen++;
                judge(file.path().getFileName().toString(), file.capability(), sql);
            }
        }
        assertThat(seen).as("statements found").isGreaterThan(20);
        assertThat(violations).isEmpty();
    }

    @Test
    void migrationsStayHome() {
        for (var file : Sources.files(Sources.MIGRATIONS, ".sql")) {
            var sql = Sources.text(file).replaceAll("(?m)--.*$", "");
            judge(file.getFileName().toString(), Sources.capability(Sources.MIGRATIONS, file), sql);
            var homeless = HOMELESS.matcher(sql);
            while (homeless.find()) {
                violations.add(file.getFileName() + " makes " + homeless.group(1) + " in no schema");
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void whatLeavesHomeIsSeen() {
        judge("a", "shell", "insert into journal.entry (seq) values (1)");
        judge("b", "identity", "select p.name from identity.person p join standard.edition e on true");
        judge("c", "journal", "select e.* from journal.entry e");
        judge("d", "identity", "update journal.head set seq = 1");
        assertThat(violations)
                .containsExactly(
                        "a reads journal, which shell may not use",
                        "a writes journal, which belongs to another",
                        "b reads standard, which identity may not use",
                        "c asks for all columns",
                        "d writes journal, which belongs to another");
    }

    private void judge(String where, String capability, String sql) {
        var readable = new TreeSet<>(List.of(capability));
        if (capabilities.contains(capability)) {
            readable.addAll(Sources.mayUse(capability));
        }
        var written = WRITTEN.matcher(sql);
        while (written.find()) {
            if (!written.group(1).equals(capability) && capabilities.contains(written.group(1))) {
                violations.add(where + " writes " + written.group(1) + ", which belongs to another");
            }
        }
        var named = NAMED.matcher(sql);
        while (named.find()) {
            if (capabilities.contains(named.group(1)) && !readable.contains(named.group(1))) {
                violations.add(where + " reads " + named.group(1) + ", which " + capability + " may not use");
            }
        }
        if (STAR.matcher(sql).find()) {
            violations.add(where + " asks for all columns");
        }
    }

    /** Every text that is a statement; texts put together with + are one, what is not a literal in between is a question mark. */
    private static List<String> statements(Tree unit) {
        var found = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBinary(BinaryTree tree, Void none) {
                if (tree.getKind() != Tree.Kind.PLUS) {
                    return super.visitBinary(tree, none);
                }
                add(joined(tree));
                return null;
            }

            @Override
            public Void visitLiteral(LiteralTree tree, Void none) {
                add(joined(tree));
                return null;
            }

            private void add(String text) {
                if (STATEMENT.matcher(text).matches() || PIECE.matcher(text).matches()) {
                    found.add(text);
                }
            }
        }.scan(unit, null);
        return found;
    }

    private static String joined(Tree tree) {
        if (tree instanceof BinaryTree both && tree.getKind() == Tree.Kind.PLUS) {
            return joined(both.getLeftOperand()) + joined(both.getRightOperand());
        }
        if (tree instanceof ParenthesizedTree inner) {
            return joined(inner.getExpression());
        }
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : " ? ";
    }
}
