package org.egide.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.egide.consultation.Centre;
import org.egide.consultation.Commune;
import org.egide.document.Block;
import org.egide.document.Block.Alignment;
import org.egide.document.Block.Chart;
import org.egide.document.Block.Column;
import org.egide.document.Block.Paragraph;
import org.egide.document.Block.Table;
import org.egide.document.Picture;
import org.egide.document.Run;
import org.egide.figures.FigureId;
import org.egide.figures.FigureInWords;
import org.egide.figures.FigureInWords.Part;
import org.egide.report.PlaceMap.Place;
import org.jspecify.annotations.Nullable;

/** The communes of the perimeter by name, and on a map those of which is known where they lie. */
final class PlaceBlock {

    private PlaceBlock() {}

    static List<Block> make(Token token, Scene scene) {
        List<Commune> communes = scene.material().recorded().places().communes();
        if (communes.isEmpty()) {
            return List.of(Paragraph.of(scene.say("composed.places.none")));
        }
        Map<String, Long> counts = counts(scene);
        Table table = table(communes, counts, scene);
        List<Place> places = places(communes, counts, scene);
        return places.isEmpty() ? List.of(table) : List.of(new Chart(map(places, communes.size(), scene), table));
    }

    /** Contributions by commune, which tell of no fewer than five people; the figure is explained in the annex. */
    private static Map<String, Long> counts(Scene scene) {
        String name = FigureId.CONTRIBUTIONS_BY_COMMUNE.id();
        FigureInWords known = scene.material().recorded().figures().get(name);
        if (known == null || known.parts().isEmpty()) {
            return Map.of();
        }
        scene.figure(new Token(CitableFigures.PREFIX, name, List.of()));
        Map<String, Long> counts = new HashMap<>();
        for (Part part : known.parts()) {
            counts.put(part.row().key(), part.row().value());
        }
        return counts;
    }

    private static List<Place> places(List<Commune> communes, Map<String, Long> counts, Scene scene) {
        Map<String, Centre> centres = scene.material().recorded().places().centres();
        List<Place> places = new ArrayList<>();
        for (Commune one : communes) {
            Centre centre = centres.get(one.insee());
            if (centre != null) {
                places.add(new Place(
                        one.name(), centre.longitude(), centre.latitude(), counts.getOrDefault(one.insee(), 0L)));
            }
        }
        return places;
    }

    private static Picture map(List<Place> places, int communes, Scene scene) {
        Place first = places.stream()
                .reduce((left, right) -> right.count() > left.count() ? right : left)
                .orElseThrow();
        String alternative = first.count() == 0
                ? scene.say("composed.map.bare", places.size(), communes)
                : scene.say("composed.map", places.size(), communes, first.name(), first.count());
        byte[] svg = PlaceMap.svg(places, scene.say("composed.map.title")).getBytes(StandardCharsets.UTF_8);
        return Picture.of(svg, alternative);
    }

    private static Table table(List<Commune> communes, Map<String, Long> counts, Scene scene) {
        long people = communes.stream().mapToLong(Commune::population).sum();
        return new Table(
                scene.say("composed.places", communes.size(), people),
                List.of(
                        Column.of(scene.say("composed.place")),
                        Column.of(scene.say("composed.place.code")),
                        new Column(scene.say("composed.place.people"), Alignment.END),
                        new Column(scene.say("composed.place.contributions"), Alignment.END)),
                communes.stream()
                        .map(one -> List.of(
                                Run.of(one.fullName()),
                                Run.of(one.insee()),
                                Run.of(scene.phrases().number(one.population())),
                                Run.of(shown(counts.get(one.insee()), scene))))
                        .toList(),
                true);
    }

    /** A dash for a commune of which nothing may be said: fewer than five people wrote from there. */
    private static String shown(@Nullable Long count, Scene scene) {
        return count == null ? "–" : scene.phrases().number(count);
    }
}
