package org.egide.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * A form that came from somebody whose session was over.
 *
 * @param fields all it says, in its order
 * @param texts how many of them are long: those are shown, and may be copied
 */
public record KeptForm(List<Field> fields, int texts) {

    private static final int LONG = 60;

    /**
     * One value.
     *
     * @param name the name of its control
     * @param place which of the long texts it is, from 1; 0 for anything else
     */
    public record Field(String name, String value, int place) {}

    static KeptForm of(MultiValueMap<String, String> form) {
        List<Field> fields = new ArrayList<>();
        int texts = 0;
        for (var control : form.entrySet()) {
            for (String value : control.getValue()) {
                texts += value.length() > LONG ? 1 : 0;
                fields.add(new Field(control.getKey(), value, value.length() > LONG ? texts : 0));
            }
        }
        return new KeptForm(List.copyOf(fields), texts);
    }
}
