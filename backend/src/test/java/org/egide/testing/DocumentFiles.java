package org.egide.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;

/** The files that go along inside others, by name. */
public final class DocumentFiles {

    private DocumentFiles() {}

    /** Those that are attached to a PDF. */
    public static Map<String, byte[]> inPdf(byte[] pdf) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return files;
            }
            for (var one : names.getEmbeddedFiles().getNames().entrySet()) {
                files.put(one.getKey(), one.getValue().getEmbeddedFile().toByteArray());
            }
        }
        return files;
    }

    /** Those of an archive. */
    public static Map<String, byte[]> inZip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry one = entries.getNextEntry(); one != null; one = entries.getNextEntry()) {
                files.put(one.getName(), entries.readAllBytes());
            }
        }
        return files;
    }
}
