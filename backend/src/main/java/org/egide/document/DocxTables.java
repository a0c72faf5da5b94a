package org.egide.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Table;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Writes tables as DOCX: their header is a header row, which repeats, and no row is cut in two. */
final class DocxTables {

    /** Twentieths of a point between the margins of an A4 page. */
    private static final int TEXT_WIDTH = 9_412;

    private static final int PERCENT = 100;

    private DocxTables() {}

    static void write(XWPFDocument docx, Table table, DocxRuns runs) {
        List<Integer> widths = Widths.of(table);
        XWPFTable written =
                docx.createTable(table.rows().size() + 1, table.columns().size());
        shape(written, table, widths);
        String style = Widths.areNarrow(table) ? "TableText" : "TableSmall";
        for (int r = 0; r <= table.rows().size(); r++) {
            XWPFTableRow row = written.getRow(r);
            CTTrPr properties = row.getCtRow().isSetTrPr()
                    ? row.getCtRow().getTrPr()
                    : row.getCtRow().addNewTrPr();
            properties.addNewCantSplit();
            if (r == 0) {
                properties.addNewTblHeader();
            }
            List<XWPFTableCell> cells = row.getTableCells();
            for (int c = 0; c < widths.size(); c++) {
                XWPFParagraph paragraph = cells.get(c).getParagraphArray(0);
                paragraph.setStyle(style);
                align(paragraph, table.columns().get(c).alignment());
                runs.write(
                        paragraph,
                        r == 0
                                ? Run.of(table.columns().get(c).title())
                                : table.rows().get(r - 1).get(c));
            }
        }
    }

    private static void shape(XWPFTable written, Table table, List<Integer> widths) {
        CTTblPr properties = written.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        written.setStyleID("DocumentTable");
        written.setWidth(TEXT_WIDTH);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var look = properties.addNewTblLook();
        look.setVal(new byte[] {0x04, (byte) (table.rowHeaders() ? 0xA0 : 0x20)});
        CTTblGrid grid = written.getCTTbl().getTblGrid() == null
                ? written.getCTTbl().addNewTblGrid()
                : written.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf((long) TEXT_WIDTH * width / PERCENT)));
    }

    private static void align(XWPFParagraph paragraph, Alignment alignment) {
        switch (alignment) {
            case START -> {}
            case CENTRE -> paragraph.setAlignment(ParagraphAlignment.CENTER);
            case END -> paragraph.setAlignment(ParagraphAlignment.END);
        }
    }
}
