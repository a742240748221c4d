package org.yardstick.platform.assessment.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yardstick.platform.assessment.Field;

/** A workbook edited by another program than the one that wrote it, as people do. */
final class Sheets {
    private final XSSFWorkbook workbook;

    private Sheets(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static byte[] edit(byte[] file, Consumer<Sheets> edits) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            edits.accept(new Sheets(workbook));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void look(byte[] file, Consumer<Sheets> eyes) {
        edit(file, eyes);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    Sheet answers() {
        return workbook.getSheetAt(0);
    }

    Sheet hidden() {
        return workbook.getSheet("Yardstick");
    }

    Row row(String criterion) {
        for (var row : answers()) {
            if (row.getRowNum() > codes().getRowNum()
                    && row.getCell(0) != null
                    && criterion.equals(row.getCell(0).getStringCellValue())) {
                return row;
            }
        }
        throw new IllegalArgumentException("No row " + criterion);
    }

    private Row codes() {
        for (var row : answers()) {
            if (row.getCell(0) != null && "#code".equals(row.getCell(0).toString())) {
                return row;
            }
        }
        throw new IllegalArgumentException("No row of codes");
    }

    int column(String code) {
        for (var cell : codes()) {
            if (code.equals(cell.getStringCellValue())) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException("No column " + code);
    }

    Cell cell(String criterion, Field field) {
        return cell(criterion, SheetColumn.code(field));
    }

    Cell cell(String criterion, String column) {
        return row(criterion).getCell(column(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    String address(String criterion, Field field) {
        return cell(criterion, field).getAddress().toString();
    }
}
