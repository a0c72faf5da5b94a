package org.egide.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Says on each link what its tag says (PDF/UA-1, 7.18.5): the press writes it on the tag alone. */
final class PdfLinks {

    private PdfLinks() {}

    static void describe(PDDocument pdf) throws IOException {
        Map<Integer, COSDictionary> tags = tags(pdf);
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    COSDictionary tag = tags.get(link.getStructParent());
                    String said = tag == null ? null : tag.getString(COSName.ALT);
                    link.setContents(said == null || said.isEmpty() ? "→" : said);
                }
            }
        }
    }

    private static Map<Integer, COSDictionary> tags(PDDocument pdf) {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        Map<Integer, COSDictionary> tags = new HashMap<>();
        if (root == null || root.getParentTree() == null) {
            return tags;
        }
        COSArray pairs = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        for (int i = 0; pairs != null && i + 1 < pairs.size(); i += 2) {
            if (pairs.getObject(i) instanceof COSInteger key && pairs.getObject(i + 1) instanceof COSDictionary tag) {
                tags.put(key.intValue(), tag);
            }
        }
        return tags;
    }
}
