package org.egide.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What people said of statements: agree (1), disagree (-1), pass (0); nothing of the statements they did not see.
 *
 * @param statements how many statements there are
 * @param people the answers of each person, by statement from 0
 */
public record Answers(int statements, List<Map<Integer, Integer>> people) {

    /** The mean answer of some people to each statement; 0 for one that nobody answered. */
    double[] means(List<Integer> some) {
        double[] sums = new double[statements];
        int[] counts = new int[statements];
        for (int person : some) {
            people.get(person).forEach((statement, answer) -> {
                sums[statement] += answer;
                counts[statement]++;
            });
        }
        for (int i = 0; i < statements; i++) {
            sums[i] = counts[i] == 0 ? 0 : sums[i] / counts[i];
        }
        return sums;
    }

    /** Those who answered enough statements to be placed, as their places in the list. */
    List<Integer> placed(int least) {
        List<Integer> placed = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).size() >= Math.min(least, statements)) {
                placed.add(i);
            }
        }
        return placed;
    }
}
