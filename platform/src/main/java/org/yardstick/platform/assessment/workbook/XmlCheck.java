package org.yardstick.platform.assessment.workbook;

import java.io.InputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Whether a part of a workbook is XML that a spreadsheet program would write: no document type, which could name other files; cells
 * where a sheet has cells; numbers, and formulas in number, that can be read in no time.
 */
final class XmlCheck {
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final int LONGEST_NUMBER = 64;
    /** Excel's own limit. */
    private static final int LONGEST_FORMULA = 8_192;

    private static final int MOST_FORMULAS = 5_000;

    private String inElement = "";
    private int length;
    private boolean numeric;
    private boolean shared;
    private String cell = "";
    private int formulas;

    void check(InputStream part) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                check(xml.next(), xml);
            }
        } catch (XMLStreamException e) {
            throw new NotAWorkbook("damaged");
        }
    }

    private void check(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.DTD -> throw new NotAWorkbook("document-type");
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> inElement = "";
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> read(xml.getTextLength());
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        inElement = xml.getLocalName();
        length = 0;
        if (inElement.equals("c")) {
            @Nullable String address = xml.getAttributeValue(null, "r");
            @Nullable String type = xml.getAttributeValue(null, "t");
            numeric = type == null || type.equals("n");
            shared = "s".equals(type);
            cell = address == null ? "" : address;
            if (address != null && !ADDRESS.matcher(address).matches()) {
                throw new NotAWorkbook("damaged");
            }
        }
        if (inElement.equals("f")) {
            beginFormula();
        }
    }

    private void beginFormula() {
        if (++formulas > MOST_FORMULAS) {
            throw new NotAWorkbook("too-much");
        }
        if (shared) {
            // Some programs leave a formula so that they never calculated; it would be read as an empty cell.
            throw new NotAWorkbook("uncalculated", cell);
        }
    }

    private void read(int characters) {
        length += characters;
        if (inElement.equals("v") && numeric && length > LONGEST_NUMBER
                || inElement.equals("f") && length > LONGEST_FORMULA) {
            throw new NotAWorkbook("damaged");
        }
    }
}
