package org.egide.document;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;

/** Draws SVG: as lines into a PDF, as dots for office programs. Fetches nothing. */
final class SvgDrawing implements SVGDrawer {

    private static final LoaderContext CLOSED = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .documentLimits(new DocumentLimits(64, 8, 50_000))
            .build();

    private static final int DOTS = 2;
    private static final int MOST_DOTS = 3_000;

    /** Reads an SVG; fails when it is none. */
    static SVGDocument load(byte[] svg) throws IOException {
        Fonts.ready();
        SVGDocument drawn = new SVGLoader().load(new ByteArrayInputStream(svg), null, CLOSED);
        if (drawn == null) {
            throw new IOException("not an SVG");
        }
        return drawn;
    }

    /** The picture as PNG, two dots for one, on white. */
    static byte[] png(Picture picture) throws IOException {
        double scale = Math.min(DOTS, (double) MOST_DOTS / Math.max(picture.width(), picture.height()));
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        load(picture.bytes()).render((Component) null, graphics, new ViewBox(width, height));
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext css, double cssWidth, double cssHeight, double dotsPerPixel) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(svg), new StreamResult(bytes));
            SVGDocument drawn = load(bytes.toByteArray());
            double width = cssWidth > 0 ? cssWidth : drawn.size().width * dotsPerPixel;
            double height = cssHeight > 0 ? cssHeight : drawn.size().height * dotsPerPixel;
            return new Drawn(drawn, (int) Math.round(width), (int) Math.round(height), dotsPerPixel);
        } catch (TransformerException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
        // The fonts are those of the documents.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // The fonts are those of the documents.
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private record Drawn(SVGDocument drawn, int width, int height, double dotsPerPixel) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            float across = (float) (width / dotsPerPixel);
            float down = (float) (height / dotsPerPixel);
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    across,
                    down,
                    graphics -> drawn.render((Component) null, graphics, new ViewBox(across, down)));
        }
    }
}
