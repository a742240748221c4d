package org.yardstick.platform.offline;

import java.io.IOException;

/** Something that is computed from files. */
interface Calculation {
    /** The command's name. */
    String name();

    /** What {@code --help} prints; the options that there are, are read from it. */
    String help();

    /**
     * @throws WrongUse for a command line that asks for what there is not
     * @throws WrongInput for a file that cannot be used
     * @throws org.yardstick.measurement.InvalidInput for data that allow no result
     */
    Answer answer(CommandLine asked, Progress progress) throws IOException;
}
