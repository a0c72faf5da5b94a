package org.egide.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.egide.benchmark.Spaces.Space;
import org.egide.servers.Database;
import org.egide.servers.Ports;

/**
 * The product with a database of one size, and the bare server that answers the very bytes that it answers.
 *
 * @param rows contributions of the consultation that is read
 * @param database where they are
 * @param read the consultation that is read
 * @param written the consultation that receives
 * @param site the application
 * @param bare the limit of reading
 */
record Subject(int rows, Database database, Space read, Space written, Child site, Child bare)
        implements AutoCloseable {

    static Subject start(Path folder, int rows, Database database, Space read, Space written)
            throws IOException, InterruptedException {
        Child site = Child.site(folder, database);
        return new Subject(rows, database, read, written, site, bare(folder, rows, site, read));
    }

    private static Child bare(Path folder, int rows, Child site, Space space) throws IOException, InterruptedException {
        Path json = Files.write(folder.resolve(rows + ".json"), site.exchange(Ask.json(space.api()), 200));
        Path html = Files.write(folder.resolve(rows + ".html"), site.exchange(Ask.html(space.page()), 200));
        int port = Ports.free();
        Child bare = new Child(
                BareServer.class,
                port,
                folder.resolve("bare-" + rows + ".log"),
                List.of(Integer.toString(port), json.toString(), html.toString()));
        bare.awaitAnswer("/json");
        return bare;
    }

    @Override
    public void close() throws InterruptedException {
        bare.close();
        site.close();
    }
}
