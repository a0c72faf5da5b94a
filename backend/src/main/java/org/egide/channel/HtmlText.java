package org.egide.channel;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML page, line by line as a reader sees them; scripts and styles are none. */
final class HtmlText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "ul", "ol", "blockquote", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6");

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        Jsoup.parse(html).body().traverse(text);
        return text.text.toString().replace('\u00a0', ' ').replaceAll("(?m)^--[ ]?$", "-- ");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
    }

    private void append(TextNode words) {
        if (isPreformatted(words)) {
            text.append(words.getWholeText());
            return;
        }
        String plain = words.text();
        text.append(isAtLineStart() ? plain.stripLeading() : plain);
    }

    private static boolean isPreformatted(Node node) {
        return node.parent() instanceof Element parent && parent.normalName().equals("pre");
    }

    private void begin(Element element) {
        switch (element.normalName()) {
            case "br" -> text.append('\n');
            case "li" -> {
                newLine();
                text.append("- ");
            }
            case "td", "th" -> text.append(isAtLineStart() ? "" : " ");
            default -> breakAround(element);
        }
    }

    private void end(Element element) {
        switch (element.normalName()) {
            case "a" -> appendAddress(element);
            case "br", "td", "th" -> {}
            default -> breakAround(element);
        }
    }

    private void breakAround(Element element) {
        if (element.isBlock() || element.normalName().equals("tr")) {
            newLine();
        }
        if (PARAGRAPHS.contains(element.normalName()) && !text.isEmpty() && !endsWith("\n\n")) {
            text.append('\n');
        }
    }

    /** A link says where it leads. */
    private void appendAddress(Element link) {
        String address = link.attr("href").strip();
        if (address.matches("(?i)https?://\\S{1,2000}") && !link.text().contains(address)) {
            text.append(" (").append(address).append(')');
        }
    }

    private void newLine() {
        if (!isAtLineStart()) {
            text.append('\n');
        }
    }

    private boolean isAtLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length()
                && text.substring(text.length() - end.length()).equals(end);
    }
}
