package org.yardstick.platform.shell.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file inside a PDF, as PDF/A-3 wants it: named twice, with its type and what it is to the document.
 *
 * @param name in letters that every system takes
 * @param type media type
 */
public record Attachment(String name, String type, String description, byte[] content) {
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    static void attach(PDDocument document, List<Attachment> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        var byName = new TreeMap<String, PDComplexFileSpecification>();
        var associated = new COSArray();
        for (var one : attachments) {
            var file = one.specification(document);
            byName.put(one.name, file);
            associated.add(file.getCOSObject());
        }
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(byName);
        var catalog = document.getDocumentCatalog();
        var names = Optional.ofNullable(catalog.getNames()).orElseGet(() -> new PDDocumentNameDictionary(catalog));
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(ASSOCIATED, associated);
    }

    private PDComplexFileSpecification specification(PDDocument document) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype(type);
        file.setSize(content.length);
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription(description);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATIONSHIP, "Source");
        return specification;
    }

    /**
     * The file of this name in a PDF of anybody.
     *
     * @param most bytes of it that are read
     * @throws IOException when it is no PDF that can be read
     */
    public static Optional<byte[]> in(byte[] pdf, String name, int most) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var names = document.getDocumentCatalog().getNames();
            var tree = names == null ? null : names.getEmbeddedFiles();
            var found = tree == null || tree.getNames() == null
                    ? null
                    : tree.getNames().get(name);
            if (found == null || found.getEmbeddedFile() == null) {
                return Optional.empty();
            }
            try (var content = found.getEmbeddedFile().createInputStream()) {
                return Optional.of(content.readNBytes(most));
            }
        } catch (RuntimeException malformed) {
            throw new IOException("The PDF cannot be read", malformed);
        }
    }
}
