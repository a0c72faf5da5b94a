package org.egide.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public finds the site, for what leaves it: mails, QR codes, documents.
 *
 * @param url its address, without a slash at the end
 */
@ConfigurationProperties("egide.site")
public record SiteAddress(
        @DefaultValue("http://localhost:8080") String url) {

    /** The whole address of a path of the site. */
    public String of(String path) {
        return url + path;
    }
}
