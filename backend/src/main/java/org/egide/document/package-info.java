/** What a document is, and how it is written as HTML, PDF, DOCX and ODT, knowing nothing of what it says. */
@ApplicationModule(displayName = "Documents")
@NullMarked
package org.egide.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
