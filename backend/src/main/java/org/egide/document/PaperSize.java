package org.egide.document;

import java.util.Locale;

/**
 * How large a picture is on paper: never wider than the text nor higher than most of a page, never drawn up beyond 96
 * dots per inch.
 *
 * @param width in millimetres
 * @param height in millimetres
 */
record PaperSize(double width, double height) {

    private static final double WIDEST = 166;
    private static final double HIGHEST = 190;
    private static final double PIXEL = 25.4 / 96;

    static PaperSize of(Picture picture) {
        double width = picture.width() * PIXEL;
        double height = picture.height() * PIXEL;
        double shrink = Math.min(1, Math.min(WIDEST / width, HIGHEST / height));
        return new PaperSize(width * shrink, height * shrink);
    }

    /** As declarations of a style. */
    String style() {
        return String.format(Locale.ROOT, "width: %.2fmm; height: %.2fmm", width, height);
    }

    /** As a background of this size. */
    String background(String address) {
        return style() + "; background: url(" + address + ") no-repeat; background-size: 100% 100%";
    }
}
