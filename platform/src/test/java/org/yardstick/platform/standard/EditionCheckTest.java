package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a standard's file is said with its place and the reason. */
class EditionCheckTest {
    @Test
    void aFileThatIsNoYamlIsRefusedWithLineAndColumn() {
        var refusal = refusal("code: OSQS\nlevels: [1, 2\nweights: {");
        assertThat(refusal.getFirst().path()).matches("line \\d+, column \\d+");
    }

    @Test
    void aScalarIsNoStandard() {
        assertThat(refusal("just a sentence").getFirst().reason()).contains("set of named fields");
    }

    @Test
    void missingAndUnknownFieldsAreNamed() throws IOException {
        var problems = changed(document -> {
            document.remove("levels");
            document.put("colour", "blue");
        });
        assertThat(problems).anySatisfy(problem -> assertThat(problem.reason()).contains("levels"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem.reason()).contains("colour"));
    }

    @Test
    void aWeightBelowZeroIsRefusedAtItsCriterion() throws IOException {
        assertThat(changed(document -> criterion(document, 0).put("weight", -1))
                        .getFirst()
                        .path())
                .isEqualTo("criteria[LS-1].weight");
    }

    @Test
    void weightsThatAreAllZeroAreRefused() throws IOException {
        var problems =
                changed(document -> document.path("criteria").forEach(one -> ((ObjectNode) one).put("weight", 0)));
        assertThat(problems).containsExactly(new Problem("", "criteria", "every weight is 0"));
    }

    @Test
    void aCircleOfInfluencesIsRefusedAndShown() throws IOException {
        var problems = changed(document -> document.withArray("influences")
                .addObject()
                .put("from", "LS-2")
                .put("to", "LS-1")
                .put("strength", 1));
        assertThat(problems.getFirst().reason()).endsWith("LS-2 > LS-1");
    }

    @Test
    void anUnknownCriterionIsRefusedWhereverItIsNamed() throws IOException {
        var problems = changed(document -> {
            document.withObject("sets").withArray("core").add("XX-1");
            document.withArray("influences")
                    .addObject()
                    .put("from", "XX-2")
                    .put("to", "LS-1")
                    .put("strength", 1);
            ((ObjectNode) document.path("profiles").get(0)).withArray("exclude").add("XX-3");
        });
        assertThat(problems)
                .extracting(Problem::reason)
                .contains("there is no criterion XX-1", "there is no criterion XX-2", "there is no criterion XX-3");
    }

    @Test
    void aCriterionThatALanguageForgetsIsNamed() throws IOException {
        var problems = changed(document -> document.withObject("texts")
                .withObject("zh-Hans")
                .withObject("criteria")
                .remove("KM-2"));
        assertThat(problems).containsExactly(new Problem("", "texts.zh-Hans.criteria", "says nothing of KM-2"));
    }

    @Test
    void aStrongInfluenceWithoutAReasonIsRefused() throws IOException {
        var problems = changed(document -> document.withObject("texts")
                .withObject("en")
                .withObject("influences")
                .remove("LS-1>LS-2"));
        assertThat(problems).containsExactly(new Problem("", "texts.en.influences", "says nothing of LS-1>LS-2"));
    }

    @Test
    void aGateOfAnUnknownKindIsRefused() throws IOException {
        var problems = changed(document ->
                ((ObjectNode) document.path("levels").get(0).path("gates").get(0)).put("kind", "mood"));
        assertThat(problems.getFirst().path()).startsWith("levels[I].gates");
    }

    @Test
    void whomItIsForIsACompanyUnlessSaidAndNobodyElseThanABody() throws IOException {
        assertThat(EditionCheck.check(EditionsTest.document("1.0")).document().subject())
                .isEqualTo(Subject.COMPANY);
        assertThat(EditionCheck.check(EditionsTest.document("1.0").put("for", "body"))
                        .document()
                        .subject())
                .isEqualTo(Subject.BODY);
        assertThat(changed(document -> document.put("for", "judge")).getFirst().path())
                .isEqualTo("for");
    }

    @Test
    void anArchiveSaysInWhichFileTheMistakeIs() throws IOException {
        var files = ShippedStandardTest.files();
        files.put("en/KM.yaml", "criteria: [".getBytes(StandardCharsets.UTF_8));
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("osqs/" + file.getKey()));
                zip.write(file.getValue());
            }
        }
        var problem = problems(() -> EditionCheck.read("osqs.zip", archive.toByteArray()))
                .getFirst();
        assertThat(problem.file()).isEqualTo("osqs/en/KM.yaml");
    }

    @Test
    void anArchiveThatInflatesWithoutEndIsRefused() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("standard.yaml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        var problem = problems(() -> EditionCheck.read("bomb.zip", archive.toByteArray()))
                .getFirst();
        assertThat(problem.reason()).contains("more than 20 MiB");
    }

    private static ObjectNode criterion(ObjectNode document, int n) {
        return (ObjectNode) document.path("criteria").get(n);
    }

    private static List<Problem> refusal(String text) {
        return problems(() -> EditionCheck.read("a.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Problem> changed(Consumer<ObjectNode> change) throws IOException {
        var document = EditionsTest.document("1.0");
        change.accept(document);
        return problems(() -> EditionCheck.check(document));
    }

    private static List<Problem> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable check) {
        return catchThrowableOfType(InvalidEdition.class, check).problems();
    }
}
