package org.yardstick.platform.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The result on screen and in files: one set of numbers, for the organisation's own eyes. */
@PlatformTest
class ResultScreensTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext context;

    @Autowired
    Results results;

    private TestAssessments test;
    private Viewer manager;
    private Visitor visitor;
    private UUID company;
    private String path;
    private Result result;

    @BeforeEach
    void aSignedAssessment() {
        test = new TestAssessments(context);
        company = test.company();
        manager = test.manager(company);
        var id = test.start(company, "Customer service 2026", 2026, manager);
        test.sign(id, 5.6, 7, manager);
        path = "/assessments/" + id;
        result = results.of(id, manager).result();
        visitor = new TestPeople(context).visitor(manager);
    }

    @Test
    void theSameNumbersStandOnThePageInTheDataInTheWorkbookAndInTheReport() throws IOException {
        var shown = indices(result).stream()
                .map(index -> Result.shown(index).toPlainString())
                .toList();
        assertThat(visitor.get(path + "/result").body()).contains(shown);

        var data = data(path + "/result.json").path("indices");
        assertThat(figure(data.path("independent"))).isEqualByComparingTo(result.independent());
        assertThat(figure(data.path("interrelated"))).isEqualByComparingTo(result.interrelated());
        result.modules()
                .forEach((code, index) ->
                        assertThat(figure(data.path("modules").path(code))).isEqualByComparingTo(index.orElseThrow()));

        assertThat(numbers("Summary"))
                .containsAll(indices(result).stream()
                        .map(BigDecimal::stripTrailingZeros)
                        .toList());

        try (var document = Loader.loadPDF(bytes(path + "/report.pdf?language=en"))) {
            assertThat(new PDFTextStripper().getText(document)).contains(shown);
        }
    }

    @Test
    void everyCriterionHasTheSameNumbersInTheTableAndInTheData() {
        var table = visitor.get(path + "/result/criteria").body();
        var data = data(path + "/result.json").path("criteria");
        for (int i = 0; i < result.criteria().size(); i++) {
            var came = result.criteria().get(i);
            if (came.applicable()) {
                assertThat(figure(data.path(i).path("index")))
                        .isEqualByComparingTo(came.index().orElseThrow());
                assertThat(table)
                        .contains(
                                Result.shown(came.interrelated().orElseThrow()).toPlainString());
            }
        }
        assertThat(table).contains("Does not apply").contains("<s>");
    }

    @Test
    void whatOthersWroteIsTextInTheWorkbookHoweverItBegins() throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(path + "/result.xlsx")))) {
            var found = new ArrayList<CellType>();
            workbook.findSheet("Criteria")
                    .orElseThrow()
                    .openStream()
                    .flatMap(Row::stream)
                    .forEach(cell -> {
                        if (cell != null
                                && cell.getRawValue() != null
                                && cell.getText().startsWith("=SUM(")) {
                            found.add(cell.getType());
                        }
                    });
            assertThat(found).containsExactly(CellType.STRING);
        }
        assertThat(sheet("Evidence")).anySatisfy(row -> assertThat(row).contains("Service promise 2026"));
    }

    @Test
    void anotherOrganisationFindsNothing() {
        var people = new TestPeople(context);
        var other = people.company("Somebody Else", Organisation.Sector.RETAIL);
        var stranger = people.visitor(people.person("Eve", other, Role.QUALITY_MANAGER));
        for (var page : List.of(
                "/result",
                "/result/criteria",
                "/result/explanation",
                "/result/comparison",
                "/result.json",
                "/result.xlsx",
                "/report.pdf")) {
            assertThat(stranger.get(path + page).status()).as(page).isEqualTo(404);
        }
        var id = path.substring("/assessments/".length());
        assertThat(stranger.get("/api/v1/assessments/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/assessments/" + id + "/result").status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/assessments").body()).doesNotContain(id);
        var own = new TestAssessments(context)
                .start(other, "Own", 2026, people.person("Eve", other, Role.QUALITY_MANAGER));
        assertThat(visitor.get(path + "/result/comparison?with=" + own).status())
                .isEqualTo(404);
    }

    @Test
    void programsGetTheSameResult() {
        var id = path.substring("/assessments/".length());
        assertThat(data("/api/v1/assessments").path("items").path(0).path("id").asString())
                .isEqualTo(id);
        assertThat(data("/api/v1/assessments/" + id).path("signedAt").asString())
                .startsWith("2026-11-20");
        assertThat(data("/api/v1/assessments/" + id + "/result")
                        .path("level")
                        .path("reached")
                        .asString())
                .isEqualTo(result.reached().orElseThrow());
    }

    @Test
    void anUnfinishedAssessmentSaysWhatIsMissing() {
        var running = test.start(company, "Customer service 2027", 2027, manager);
        test.answerSome(running, manager);
        var page = visitor.get("/assessments/" + running + "/result").body();
        assertThat(page).contains("11 of 35 criteria are not answered yet and count as nothing.");
        assertThat(data("/assessments/" + running + "/result.json")
                        .path("complete")
                        .asBoolean())
                .isFalse();
        assertThat(visitor.get("/assessments/" + running + "/result/comparison").body())
                .contains("Customer service 2027 is not signed");
    }

    @Test
    void theExplanationLeadsFromTheLevelDownToTheAnswers() {
        var root = visitor.get(path + "/result/explanation");
        assertThat(root.body()).contains("Levels reached").contains("Level I, Operation Service Center");
        assertThat(root.body().length()).isLessThan(120_000);
        var criterion = visitor.get(path + "/result/explanation?node=3.0").body();
        assertThat(criterion).contains("LS-1").contains("Service promise 2026").contains("At ");
        for (var wrong : List.of("99", "x", "3.0.0.0.0.0", "0..1", "1.", "-1")) {
            assertThat(visitor.get(path + "/result/explanation?node=" + wrong).status())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    @Test
    void aComparisonNamesWhatRoseAndWhatFell() {
        var before = test.start(company, "Customer service 2025", 2025, manager);
        test.sign(before, 4.6, 5, manager);
        var page = visitor.get(path + "/result/comparison").body();
        assertThat(page)
                .contains("Customer service 2025")
                .contains("role=\"img\"")
                .contains("+");
        assertThat(visitor.get(path + "/result/comparison?with=" + before).status())
                .isEqualTo(200);
        assertThat(visitor.get(path + "/result/comparison?with=" + path.substring(13))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDataKeepTheirSchemaSignedOrNot() throws IOException {
        var running = test.start(company, "Customer service 2028", 2028, manager);
        try (var schema = getClass().getResourceAsStream("/standards/schema/yardstick-result-1.schema.json")) {
            var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(schema), InputFormat.JSON);
            for (var one : List.of(path, "/assessments/" + running)) {
                assertThat(rules.validate(visitor.get(one + "/result.json").body(), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    @Test
    void anUnknownLanguageIsNotThere() {
        assertThat(visitor.get(path + "/report.pdf?language=fr").status()).isEqualTo(404);
    }

    private static List<BigDecimal> indices(Result result) {
        var all = new ArrayList<>(List.of(result.independent(), result.interrelated()));
        result.cskm().ifPresent(all::add);
        result.dimensions().values().forEach(index -> index.ifPresent(all::add));
        result.perspectives().values().forEach(index -> index.ifPresent(all::add));
        result.modules().values().forEach(index -> index.ifPresent(all::add));
        return all;
    }

    private static BigDecimal figure(JsonNode figure) {
        assertThat(figure.path("shown").decimalValue())
                .isEqualByComparingTo(Result.shown(figure.path("value").decimalValue()));
        return figure.path("value").decimalValue();
    }

    private JsonNode data(String address) {
        return JSON.readTree(visitor.get(address).body());
    }

    private List<BigDecimal> numbers(String sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(path + "/result.xlsx")))) {
            return workbook.findSheet(sheet)
                    .orElseThrow()
                    .openStream()
                    .flatMap(Row::stream)
                    .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                    .map(cell -> cell.asNumber().stripTrailingZeros())
                    .toList();
        }
    }

    private List<List<String>> sheet(String sheet) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(path + "/result.xlsx")))) {
            return workbook.findSheet(sheet)
                    .orElseThrow()
                    .openStream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private byte[] bytes(String address) {
        return visitor.fetch(address).body();
    }
}
