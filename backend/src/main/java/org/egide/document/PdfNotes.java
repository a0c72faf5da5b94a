package org.egide.document;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * Tags the notes of a PDF as such, each with an id (PDF/UA-1, 7.9): for the press they are items of a list. A note is
 * known by its way back to the text, whose words begin with {@link #MARK} until then.
 */
final class PdfNotes {

    /** What the words of a way back begin with, for the press alone. */
    static final String MARK = "§note§";

    private static final COSName STRUCTURE = COSName.getPDFName("StructElem");
    private static final COSName BODY = COSName.getPDFName("LBody");
    private static final COSName NOTE = COSName.getPDFName("Note");

    private final Map<COSBase, COSDictionary> notes = new IdentityHashMap<>();
    private final Set<COSBase> seen = new HashSet<>();

    private PdfNotes() {}

    static void tag(PDDocument pdf) {
        PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            return;
        }
        PdfNotes notes = new PdfNotes();
        notes.walk(root.getCOSObject(), null);
        if (!notes.notes.isEmpty() && root.getParentTree() != null) {
            notes.adopt(root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS));
        }
    }

    /** Goes down the tags, and knows the item of a list that it is in. */
    private void walk(COSBase node, @Nullable COSDictionary body) {
        if (node instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                COSBase kid = kids.getObject(i);
                if (kid != null) {
                    walk(kid, body);
                }
            }
        } else if (node instanceof COSDictionary tag && seen.add(tag)) {
            COSDictionary within = BODY.equals(tag.getCOSName(COSName.S)) ? tag : body;
            COSBase kids = tag.getDictionaryObject(COSName.K);
            if (kids != null) {
                walk(kids, within);
            }
            wayBack(tag, within);
        }
    }

    private void wayBack(COSDictionary tag, @Nullable COSDictionary body) {
        String said = tag.getString(COSName.ALT);
        if (said != null && said.startsWith(MARK)) {
            tag.setString(COSName.ALT, said.substring(MARK.length()));
            if (body != null && !notes.containsKey(body)) {
                notes.put(body, note(body));
            }
        }
    }

    /** What the item held is in the note, and the note in the item. */
    private COSDictionary note(COSDictionary body) {
        COSDictionary note = new COSDictionary();
        note.setItem(COSName.TYPE, STRUCTURE);
        note.setItem(COSName.S, NOTE);
        note.setItem(COSName.P, body);
        note.setString(COSName.getPDFName("ID"), "note-" + (notes.size() + 1));
        note.setItem(COSName.K, body.getItem(COSName.K));
        if (body.containsKey(COSName.PG)) {
            note.setItem(COSName.PG, body.getItem(COSName.PG));
        }
        body.setItem(COSName.K, note);
        COSBase kids = note.getDictionaryObject(COSName.K);
        COSArray all = kids instanceof COSArray many ? many : new COSArray();
        if (kids instanceof COSDictionary) {
            all.add(kids);
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary kid && kid.getDictionaryObject(COSName.P) == body) {
                kid.setItem(COSName.P, note);
            }
        }
        return note;
    }

    /** Words that stood in the item itself belong to the note now. */
    private void adopt(@Nullable COSArray pairs) {
        for (int i = 0; pairs != null && i < pairs.size(); i++) {
            COSBase of = pairs.getObject(i);
            if (of instanceof COSArray words) {
                adopt(words);
            } else if (of != null && notes.get(of) != null) {
                pairs.set(i, notes.get(of));
            }
        }
    }
}
