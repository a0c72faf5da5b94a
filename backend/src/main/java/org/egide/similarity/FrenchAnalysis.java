package org.egide.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Words of a French text and their stems. Accents go after the stemming, which needs them. */
public final class FrenchAnalysis {

    /** Bytes of a stem: PostgreSQL's own limit is 2,046. */
    private static final int LONGEST = 1_000;

    private static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream elided = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            TokenStream stemmed = new FrenchLightStemFilter(new LowerCaseFilter(elided));
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(stemmed));
        }
    };

    private FrenchAnalysis() {}

    /** Every stem of a text, in order. */
    public static List<Stem> stems(String text) {
        List<Stem> stems = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String stem = term.toString();
                if (stem.indexOf('\0') < 0 && stem.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
                    stems.add(new Stem(stem, offset.startOffset(), offset.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems;
    }

    /** A stem's word as the text writes it, in lower case, without the article that is elided before it. */
    static String word(String text, Stem stem) {
        String word = text.substring(stem.start(), stem.end()).toLowerCase(Locale.FRENCH);
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        boolean elided = apostrophe > 0 && FrenchAnalyzer.DEFAULT_ARTICLES.contains(word.substring(0, apostrophe));
        return elided ? word.substring(apostrophe + 1) : word;
    }

    /**
     * A word of a text.
     *
     * @param text its stem, without accents
     * @param start its first UTF-16 unit in the text
     * @param end after its last one
     */
    public record Stem(String text, int start, int end) {}
}
