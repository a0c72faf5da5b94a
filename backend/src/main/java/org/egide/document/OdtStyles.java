package org.egide.document;

import java.util.List;
import java.util.TreeSet;
import org.egide.document.Block.Annex;
import org.egide.document.Block.Chart;
import org.egide.document.Block.Table;

/** The styles of one ODT: pages that begin, sides, directions, and how wide its columns are. */
final class OdtStyles {

    private static final int STEPS = 100;
    private static final double TEXT_WIDTH = 16.6;

    private static final String HEAD = "fo:background-color=#e9f0f7; fo:border-bottom=1pt solid #14487a; "
            + "fo:padding=0.12cm; style:vertical-align=bottom";

    private OdtStyles() {}

    static void write(OdfXml xml, List<Block> blocks) {
        paragraph(xml, "FirstTitle", "Title", "First_20_Page");
        for (int level = 1; level <= 6; level++) {
            paragraph(xml, "NewPage" + level, "Heading_20_" + level, "", "fo:break-before", "page");
        }
        paragraph(xml, "NewPage", "Standard", "", "fo:break-before", "page");
        for (String style :
                List.of("Standard", "Lead", "Quotations", "List_20_Text", "Table_20_Contents", "Table_20_Small")) {
            paragraph(xml, rightToLeft(style), style, "", "fo:text-align", "end", "style:writing-mode", "rl-tb");
        }
        for (String style : List.of("Table_20_Contents", "Table_20_Small")) {
            paragraph(xml, style + "Centre", style, "", "fo:text-align", "center");
            paragraph(xml, style + "End", style, "", "fo:text-align", "end");
        }
        xml.open("style:style", "style:name", "Graphic", "style:family", "graphic");
        xml.open("style:graphic-properties", "style:vertical-pos", "top", "style:vertical-rel", "baseline")
                .close()
                .close();
        tables(xml, blocks);
    }

    /** The same style, read from right to left. */
    static String rightToLeft(String style) {
        return style + "RightToLeft";
    }

    private static void paragraph(OdfXml xml, String name, String parent, String master, String... properties) {
        xml.open(
                "style:style",
                "style:name",
                name,
                "style:family",
                "paragraph",
                "style:parent-style-name",
                parent,
                "style:master-page-name",
                master);
        if (properties.length > 0) {
            xml.open("style:paragraph-properties", properties).close();
        }
        xml.close();
    }

    private static void tables(OdfXml xml, List<Block> blocks) {
        style(xml, "DocumentTable", "table", "style:width=16.6cm; table:align=left; fo:margin-bottom=0.5cm");
        style(xml, "WholeRow", "table-row", "fo:keep-together=always");
        style(xml, "HeadCell", "table-cell", HEAD);
        style(xml, "Cell", "table-cell", "fo:border-bottom=0.5pt solid #d3cdbe; fo:padding=0.12cm");
        TreeSet<Integer> widths = new TreeSet<>();
        collect(blocks, widths);
        for (int width : widths) {
            double centimetres = Math.round(TEXT_WIDTH * width) / (double) STEPS;
            style(xml, "Width" + width, "table-column", "style:column-width=" + centimetres + "cm");
        }
    }

    private static void style(OdfXml xml, String name, String family, String properties) {
        xml.open("style:style", "style:name", name, "style:family", family);
        xml.open("style:" + family + "-properties", properties.split("; |="))
                .close()
                .close();
    }

    private static void collect(List<Block> blocks, TreeSet<Integer> widths) {
        for (Block block : blocks) {
            if (block instanceof Table table) {
                widths.addAll(Widths.of(table));
            } else if (block instanceof Chart chart) {
                widths.addAll(Widths.of(chart.table()));
            } else if (block instanceof Annex annex) {
                collect(annex.blocks(), widths);
            }
        }
    }
}
