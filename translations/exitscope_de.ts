<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Numbers</name>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Cannot save this as %1: the name must end in .svg, .pdf, .png or .csv.</source>
        <translation>Kann das nicht als %1 speichern: Der Name muss auf .svg, .pdf, .png oder .csv enden.</translation>
    </message>
    <message>
        <source>Cannot draw a picture of %1 × %2 pixels: there is not enough memory.</source>
        <translation>Kann kein Bild von %1 × %2 Pixeln zeichnen: Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <source>The picture cannot be drawn.</source>
        <translation>Das Bild kann nicht gezeichnet werden.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Operating point</source>
        <translation>Arbeitspunkt</translation>
    </message>
    <message>
        <source>%1 with thresholds of its own.</source>
        <translation>%1 mit eigenen Schwellen.</translation>
    </message>
    <message>
        <source>%1 at a budget of %2, %3 of the full network&apos;s cost.</source>
        <translation>%1 bei einem Budget von %2, das sind %3 der Kosten des ganzen Netzes.</translation>
    </message>
    <message>
        <source>Chosen at this budget: %1.</source>
        <translation>Bei diesem Budget gewählt: %1.</translation>
    </message>
    <message>
        <source>On %1 test samples, which nothing was fitted on: %2 right at a mean cost of %3. The full network is right on %4 at %5.</source>
        <translation>Auf %1 Testbeispielen, an die nichts angepasst wurde: %2 richtig bei mittleren Kosten von %3. Das ganze Netz liegt bei %4 richtig und kostet %5.</translation>
    </message>
    <message>
        <source>On calibration, where thresholds are set: %1 right at %2.</source>
        <translation>Auf Kalibrierung, wo die Schwellen gesetzt werden: %1 richtig bei %2.</translation>
    </message>
    <message>
        <source>Exits</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Samples that leave</source>
        <translation>Beispiele, die gehen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Right of them</source>
        <translation>Davon richtig</translation>
    </message>
    <message>
        <source>Right of all, by itself</source>
        <translation>Von allen richtig, für sich allein</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Oracle (bound)</source>
        <translation>Orakel (Schranke)</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Accuracy on test with its 95 % Wilson interval, at the mean cost realised on test, for budgets in shares of the full network&apos;s cost.</source>
        <translation>Genauigkeit im Testteil mit ihrem 95-%-Wilson-Intervall, bei den dort tatsächlichen mittleren Kosten, für Budgets als Anteile der Kosten des ganzen Netzes.</translation>
    </message>
    <message>
        <source>Against the reference</source>
        <translation>Gegenüber dem Vergleichspunkt</translation>
    </message>
    <message>
        <source>Reference: %1 at %2, %3 right at a mean cost of %4.</source>
        <translation>Vergleich: %1 bei %2, %3 richtig bei mittleren Kosten von %4.</translation>
    </message>
    <message>
        <source>Difference on the same samples: %1 points (95 %, paired bootstrap: %2 to %3).</source>
        <translation>Unterschied auf denselben Beispielen: %1 Prozentpunkte (95 %, gepaarter Bootstrap: %2 bis %3).</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Mean exit</source>
        <translation>Mittlerer Ausgang</translation>
    </message>
    <message>
        <source>Mean cost</source>
        <translation>Mittlere Kosten</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Checksum of the predictions</source>
        <translation>Prüfsumme der Vorhersagen</translation>
    </message>
    <message>
        <source>Exits, classes</source>
        <translation>Ausgänge, Klassen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 for calibration, %2 for test</source>
        <translation>%1 für Kalibrierung, %2 für Test</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Costs in %1</source>
        <translation>Kosten in %1</translation>
    </message>
    <message>
        <source>fitted for %1</source>
        <translation>angepasst für %1</translation>
    </message>
    <message>
        <source>, at %1 budgets</source>
        <translation>, bei %1 Budgets</translation>
    </message>
    <message>
        <source>, stopped early</source>
        <translation>, vorzeitig beendet</translation>
    </message>
    <message>
        <source>, on %1</source>
        <translation>, auf %1</translation>
    </message>
    <message>
        <source>Settings and versions</source>
        <translation>Einstellungen und Versionen</translation>
    </message>
    <message>
        <source>It is of other predictions, %1, which have %2 of these test samples.</source>
        <translation>Sie gehört zu anderen Vorhersagen, %1, die %2 dieser Testbeispiele haben.</translation>
    </message>
    <message>
        <source>Samples drawn</source>
        <translation>Gezeichnete Beispiele</translation>
    </message>
    <message>
        <source>all, from the first in sight</source>
        <translation>alle, vom ersten sichtbaren an</translation>
    </message>
    <message>
        <source>Seed of the heads</source>
        <translation>Startwert der Köpfe</translation>
    </message>
</context>
<context>
    <name>SampleAnswers</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Exit %1, %2: %3. %4.</source>
        <translation>Ausgang %1, %2: %3. %4.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>wrong too early</source>
        <translation>falsch (zu früh)</translation>
    </message>
    <message>
        <source>Left at exit %1, right; exit %2 was right already.</source>
        <translation>Verlässt das Netz an Ausgang %1, richtig; schon Ausgang %2 war richtig.</translation>
    </message>
    <message>
        <source>Left at exit %1, right.</source>
        <translation>Verlässt das Netz an Ausgang %1, richtig.</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; exit %2 would be right.</source>
        <translation>Verlässt das Netz an Ausgang %1, falsch; Ausgang %2 wäre richtig.</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; exit %2 was right.</source>
        <translation>Verlässt das Netz an Ausgang %1, falsch; Ausgang %2 war richtig.</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong.</source>
        <translation>Verlässt das Netz an Ausgang %1, falsch.</translation>
    </message>
    <message>
        <source>Left at exit %1, wrong; no exit is right.</source>
        <translation>Verlässt das Netz an Ausgang %1, falsch; kein Ausgang ist richtig.</translation>
    </message>
    <message>
        <source>takes all that remain</source>
        <translation>nimmt alle übrigen</translation>
    </message>
    <message>
        <source>would take all that remain</source>
        <translation>nähme alle übrigen</translation>
    </message>
    <message>
        <source>everyone leaves</source>
        <translation>alle gehen</translation>
    </message>
    <message>
        <source>nobody leaves</source>
        <translation>keines geht</translation>
    </message>
    <message>
        <source>%1 ≥ %2: leaves</source>
        <translation>%1 ≥ %2: geht</translation>
    </message>
    <message>
        <source>%1 ≥ %2: would leave</source>
        <translation>%1 ≥ %2: ginge</translation>
    </message>
    <message>
        <source>%1 &lt; %2: goes on</source>
        <translation>%1 &lt; %2: läuft weiter</translation>
    </message>
    <message>
        <source>%1 &lt; %2: would go on</source>
        <translation>%1 &lt; %2: liefe weiter</translation>
    </message>
    <message>
        <source>Sample %1, true class %2.</source>
        <translation>Beispiel %1, wahre Klasse %2.</translation>
    </message>
    <message>
        <source>%1, the reference: %2 at exit %3, right.</source>
        <translation>%1, die Referenz: %2 an Ausgang %3, richtig.</translation>
    </message>
    <message>
        <source>%1, the reference: %2 at exit %3, wrong.</source>
        <translation>%1, die Referenz: %2 an Ausgang %3, falsch.</translation>
    </message>
</context>
<context>
    <name>ScoreTitle</name>
    <message>
        <source>1 − entropy</source>
        <translation>1 − Entropie</translation>
    </message>
    <message>
        <source>largest probability</source>
        <translation>größte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>votes + largest probability</source>
        <translation>Stimmen + größte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>learned utility</source>
        <translation>gelernter Nutzen</translation>
    </message>
    <message>
        <source>advantage of stopping (points)</source>
        <translation>Vorteil des Anhaltens (Prozentpunkte)</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>There is nothing in this session.</source>
        <translation>In dieser Sitzung ist nichts.</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: what was fitted on it and set by hand is left out.</source>
        <translation>%1 hat sich geändert, seit die Sitzung gesichert wurde: Was darauf angepasst und von Hand eingestellt war, ist weggelassen.</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: the predictions are those of the earlier network.</source>
        <translation>%1 hat sich geändert, seit die Sitzung gesichert wurde: Die Vorhersagen sind die des früheren Netzes.</translation>
    </message>
    <message>
        <source>%1 has changed since the session was saved: the predictions may be of other samples than those shown.</source>
        <translation>%1 hat sich geändert, seit die Sitzung gesichert wurde: Die Vorhersagen können zu anderen Beispielen gehören als den gezeigten.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>test</source>
        <translation>Testteil</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>Kalibrierteil</translation>
    </message>
</context>
<context>
    <name>Takeaway</name>
    <message>
        <source>There is nothing to save yet: open predictions first.</source>
        <translation>Es gibt noch nichts zu speichern: zuerst Vorhersagen öffnen.</translation>
    </message>
    <message>
        <source>%1: there are numbers and no picture, so the name must end in .csv.</source>
        <translation>%1: Es gibt Zahlen und kein Bild, deshalb muss der Name auf .csv enden.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.pdf *.png)</source>
        <translation>Bilder (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save numbers…</source>
        <translation>Zahlen speichern…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Size of pictures…</source>
        <translation>Größe der Bilder…</translation>
    </message>
    <message>
        <source>Nothing was saved: something else came into view meanwhile.</source>
        <translation>Nichts wurde gespeichert: Inzwischen kam etwas anderes in Sicht.</translation>
    </message>
    <message>
        <source>Saving: %1</source>
        <translation>Speichern: %1</translation>
    </message>
    <message>
        <source>Copying: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Nothing was saved: what it shows was not measured to the end.</source>
        <translation>Nichts wurde gespeichert: was es zeigt, wurde nicht zu Ende gemessen.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Fashion-MNIST is not in %1: install Debian&apos;s package dataset-fashion-mnist, or set EXITSCOPE_FASHION_MNIST to its folder.</source>
        <translation>Fashion-MNIST liegt nicht in %1: Debians Paket dataset-fashion-mnist installieren oder EXITSCOPE_FASHION_MNIST auf den Ordner setzen.</translation>
    </message>
    <message>
        <source>Cannot read %1.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>ihrem Kopf</translation>
    </message>
    <message>
        <source>%1 ends early: %2 of the %3 bytes of %4 are there, and the compressed data is damaged.</source>
        <translation>%1 endet zu früh: von %4 sind %2 der %3 Bytes da, und die gepackten Daten sind beschädigt.</translation>
    </message>
    <message>
        <source>%1 ends early: %2 of the %3 bytes of %4 are there.</source>
        <translation>%1 endet zu früh: von %4 sind %2 der %3 Bytes da.</translation>
    </message>
    <message>
        <source>%1 is not an IDX file of %2: it begins with %3, expected %4.</source>
        <translation>%1 ist keine IDX-Datei (%2): sie beginnt mit %3, erwartet %4.</translation>
    </message>
    <message>
        <source>%1 labels</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>%1 says that its images are %2x%3: expected 1 to 16384 a side.</source>
        <translation>%1 gibt Bilder von %2x%3 an: erwartet 1 bis 16384 je Seite.</translation>
    </message>
    <message>
        <source>%1 has changed since it was opened.</source>
        <translation>%1 hat sich seit dem Öffnen geändert.</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bildern</translation>
    </message>
    <message>
        <source>%1 has %2 images but %3 has %4 labels: expected as many of each.</source>
        <translation>%1 hat %2 Bilder, aber %3 hat %4 Klassenangaben: erwartet gleich viele.</translation>
    </message>
    <message>
        <source>%1 has images of %2, the other part of %3: expected one shape.</source>
        <translation>%1 hat Bilder von %2, der andere Teil von %3: erwartet eine einzige Form.</translation>
    </message>
    <message>
        <source>%1 holds no samples.</source>
        <translation>%1 enthält keine Beispiele.</translation>
    </message>
    <message>
        <source>%1 has a label %2: expected 0 to %3.</source>
        <translation>%1 hat eine Klasse %2: erwartet 0 bis %3.</translation>
    </message>
    <message>
        <source>%1 has no sample %2: expected less than %3.</source>
        <translation>%1 hat kein Beispiel %2: erwartet weniger als %3.</translation>
    </message>
    <message>
        <source>%1 stands alone: expected images and labels.</source>
        <translation>%1 steht allein: erwartet Bilder und Klassen.</translation>
    </message>
    <message>
        <source>The network was trained without samples of a part &quot;%1&quot;, but %2 has no such part.</source>
        <translation>Das Netz wurde ohne Beispiele eines Teils „%1“ trainiert, aber %2 hat keinen solchen Teil.</translation>
    </message>
    <message>
        <source>The network was trained without samples %1 to %2 of %3, but %4 has %5 there.</source>
        <translation>Das Netz wurde ohne die Beispiele %1 bis %2 von %3 trainiert, aber %4 hat dort %5.</translation>
    </message>
    <message>
        <source>The network&apos;s held-out samples are in the part &quot;%1&quot; that results are measured on: expected another part.</source>
        <translation>Die zurückgehaltenen Beispiele des Netzes liegen im Teil „%1“, auf dem Ergebnisse gemessen werden: erwartet ein anderer Teil.</translation>
    </message>
    <message>
        <source>Calibration: %1 samples of %2 that the network was not trained on; test: the %3 part.</source>
        <translation>Kalibrierung: %1 Beispiele von %2, auf denen das Netz nicht trainiert wurde; Test: der Teil %3.</translation>
    </message>
    <message>
        <source>multiply-accumulates counted from the shapes of the layers</source>
        <translation>Multiplikationen mit Addition, aus den Formen der Schichten gezählt</translation>
    </message>
    <message>
        <source>%1 is not a whole compact-resnet file: %2.</source>
        <translation>%1 ist keine ganze compact-resnet-Datei: %2.</translation>
    </message>
    <message>
        <source>it does not hold a dict</source>
        <translation>sie enthält kein dict</translation>
    </message>
    <message>
        <source>the entry &quot;%1&quot; is missing</source>
        <translation>der Eintrag „%1“ fehlt</translation>
    </message>
    <message>
        <source>the weights &quot;%1&quot; are missing</source>
        <translation>die Gewichte „%1“ fehlen</translation>
    </message>
    <message>
        <source>the weights &quot;%1&quot; have another shape or type than its layer</source>
        <translation>die Gewichte „%1“ haben eine andere Form oder einen anderen Typ als ihre Schicht</translation>
    </message>
    <message>
        <source>its stages are impossible</source>
        <translation>ihre Stufen sind unmöglich</translation>
    </message>
    <message>
        <source>its metadata cannot be read</source>
        <translation>ihre Metadaten sind nicht lesbar</translation>
    </message>
    <message>
        <source>%1 has version %2 of the compact-resnet format, this program reads version %3.</source>
        <translation>%1 hat Version %2 des compact-resnet-Formats, dieses Programm liest Version %3.</translation>
    </message>
    <message>
        <source>its contents do not fit its checksum</source>
        <translation>ihr Inhalt passt nicht zu ihrer Prüfsumme</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>%1 holds tensors saved by torch.save, expected a TorchScript file (save the network with torch.jit.script or torch.jit.trace and .save) or a compact-resnet file.</source>
        <translation>%1 enthält von torch.save gespeicherte Tensoren, erwartet eine TorchScript-Datei (das Netz mit torch.jit.script oder torch.jit.trace und .save speichern) oder eine compact-resnet-Datei.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive without a network in it, expected a TorchScript or compact-resnet file.</source>
        <translation>%1 ist ein ZIP-Archiv ohne Netz, erwartet eine TorchScript- oder compact-resnet-Datei.</translation>
    </message>
    <message>
        <source>%1 is not a network or not a whole one, expected a TorchScript or compact-resnet file.</source>
        <translation>%1 ist kein Netz oder kein ganzes, erwartet eine TorchScript- oder compact-resnet-Datei.</translation>
    </message>
    <message>
        <source>Fitting failed: the loss is no longer a number; try a lower learning rate than %1.</source>
        <translation>Das Anpassen ist fehlgeschlagen: der Verlust ist keine Zahl mehr; eine kleinere Lernrate als %1 versuchen.</translation>
    </message>
    <message>
        <source>There are no predictions to fit on.</source>
        <translation>Es gibt keine Vorhersagen zum Anpassen.</translation>
    </message>
    <message>
        <source>%1: costs</source>
        <translation>%1: Kosten</translation>
    </message>
    <message>
        <source>Fitting needs a learning rate, a batch, a patience and a hidden width above 0.</source>
        <translation>Das Anpassen braucht Lernrate, Stapelgröße, Geduld und verdeckte Breite über 0.</translation>
    </message>
    <message>
        <source>%1: a budget of %2 %3 lies outside %4 to %5.</source>
        <translation>%1: ein Budget von %2 %3 liegt außerhalb von %4 bis %5.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
    <message>
        <source>Cannot read %1: it is a folder.</source>
        <translation>%1 kann nicht gelesen werden: es ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is not a whole file: its entry %2 of %3 does not fit its checksum.</source>
        <translation>%1 ist keine ganze Datei: Eintrag %2 von %3 passt nicht zu seiner Prüfsumme.</translation>
    </message>
    <message>
        <source>%1: the settings have version %2, this program reads version %3.</source>
        <translation>%1: die Einstellungen haben Version %2, dieses Programm liest Version %3.</translation>
    </message>
    <message>
        <source>%1: &quot;input&quot; has %2 numbers, expected channels, height and width.</source>
        <translation>%1: „input“ hat %2 Zahlen, erwartet Kanäle, Höhe und Breite.</translation>
    </message>
    <message>
        <source>%1: the settings cannot be used: %2.</source>
        <translation>%1: die Einstellungen sind nicht brauchbar: %2.</translation>
    </message>
    <message>
        <source>%1: an input of %2 is not an image, expected CHANNELSxHEIGHTxWIDTH with 1 to 4 channels.</source>
        <translation>%1: eine Eingabe von %2 ist kein Bild, erwartet KANÄLExHÖHExBREITE mit 1 bis 4 Kanälen.</translation>
    </message>
    <message>
        <source>%1: %2 means and %3 standard deviations, expected one per channel (%4).</source>
        <translation>%1: %2 Mittelwerte und %3 Standardabweichungen, erwartet je eine pro Kanal (%4).</translation>
    </message>
    <message>
        <source>%1: mean and standard deviation of channel %2 must be finite, and the latter above 0.</source>
        <translation>%1: Mittelwert und Standardabweichung von Kanal %2 müssen endlich sein, letztere über 0.</translation>
    </message>
    <message>
        <source>%1: costs in %2</source>
        <translation>%1: Kosten in %2</translation>
    </message>
    <message>
        <source>%1: %2 class names for a network with %3 classes.</source>
        <translation>%1: %2 Klassennamen für ein Netz mit %3 Klassen.</translation>
    </message>
    <message>
        <source>Unknown device &quot;%1&quot;, expected cpu or cuda:NUMBER.</source>
        <translation>Unbekanntes Gerät „%1“, erwartet cpu oder cuda:NUMMER.</translation>
    </message>
    <message>
        <source>Device %1 is not there: this LibTorch finds no CUDA device.</source>
        <translation>Das Gerät %1 ist nicht da: dieses LibTorch findet kein CUDA-Gerät.</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3.</source>
        <translation>%1 ist %2, erwartet %3.</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Moving %1 to %2</source>
        <translation>Übertragen von %1 auf %2</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Ausführen von %1</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but %3 has %4.</source>
        <translation>%1 nimmt Bilder von %2, aber %3 hat %4.</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart, but %3 has %4.</source>
        <translation>%1 unterscheidet %2 Klassen, aber %3 hat %4.</translation>
    </message>
    <message>
        <source>%1 on %2: no samples were selected.</source>
        <translation>%1 auf %2: es sind keine Beispiele ausgewählt.</translation>
    </message>
    <message>
        <source>Classifying samples</source>
        <translation>Beispiele werden klassifiziert</translation>
    </message>
    <message>
        <source>%1 gave %2 exits, and %3 when it was opened.</source>
        <translation>%1 gab %2 Ausgänge, beim Öffnen waren es %3.</translation>
    </message>
    <message>
        <source>%1: exit %2 gave an output of another shape than when it was opened.</source>
        <translation>%1: Ausgang %2 gab eine Ausgabe anderer Form als beim Öffnen.</translation>
    </message>
    <message>
        <source>%1: exit %2, row %3 is no distribution (the settings say that outputs are probabilities).</source>
        <translation>%1: Ausgang %2, Zeile %3 ist keine Verteilung (laut Einstellungen sind die Ausgaben Wahrscheinlichkeiten).</translation>
    </message>
    <message>
        <source>its exits tell different numbers of classes apart (%1)</source>
        <translation>seine Ausgänge unterscheiden verschieden viele Klassen (%1)</translation>
    </message>
    <message>
        <source>it returns one output; a multi-exit network returns a list of them, one [N, classes] per exit</source>
        <translation>es gibt eine Ausgabe zurück; ein Netz mit mehreren Ausgängen gibt eine Liste zurück, je Ausgang [N, Klassen]</translation>
    </message>
    <message>
        <source>its output holds no list of exits, expected one [N, classes] tensor of logits per exit</source>
        <translation>seine Ausgabe enthält keine Liste von Ausgängen, erwartet je Ausgang einen Tensor [N, Klassen] mit Logits</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 ist nicht brauchbar: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be opened as TorchScript: %2.</source>
        <translation>%1 lässt sich nicht als TorchScript öffnen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot run one image of %2: %3.</source>
        <translation>%1 kann ein Bild von %2 nicht verarbeiten: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be used: it has %2 exits, at most 64 can be shown.</source>
        <translation>%1 ist nicht brauchbar: es hat %2 Ausgänge, höchstens 64 sind darstellbar.</translation>
    </message>
    <message>
        <source>%1 cannot be used: its exits give %2 value per sample, expected at least 2 classes.</source>
        <translation>%1 ist nicht brauchbar: seine Ausgänge geben %2 Wert je Beispiel, erwartet mindestens 2 Klassen.</translation>
    </message>
    <message>
        <source>%1: not JSON, expected the settings of a network.</source>
        <translation>%1: kein JSON, erwartet die Einstellungen eines Netzes.</translation>
    </message>
    <message>
        <source>%1: nothing says what images it takes; give the input shape, mean and standard deviation, or put them in %2.</source>
        <translation>%1: nichts sagt, welche Bilder es nimmt; Eingabeform, Mittelwert und Standardabweichung angeben oder in %2 ablegen.</translation>
    </message>
    <message>
        <source>Training failed: the loss is no longer a number; try a lower learning rate than %1.</source>
        <translation>Das Training ist fehlgeschlagen: der Verlust ist keine Zahl mehr; eine kleinere Lernrate als %1 versuchen.</translation>
    </message>
    <message>
        <source>Reading samples</source>
        <translation>Beispiele werden gelesen</translation>
    </message>
    <message>
        <source>Unknown network &quot;%1&quot;, expected compact-resnet.</source>
        <translation>Unbekanntes Netz „%1“, erwartet compact-resnet.</translation>
    </message>
    <message>
        <source>Training needs at least 1 epoch, batches of at least 2 and a learning rate above 0.</source>
        <translation>Das Training braucht mindestens 1 Epoche, Stapel von mindestens 2 und eine Lernrate über 0.</translation>
    </message>
    <message>
        <source>%1 has fewer than 2 classes, nothing can be told apart.</source>
        <translation>%1 hat weniger als 2 Klassen, da ist nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>%1 has no part called train to train on.</source>
        <translation>%1 hat keinen Teil namens train zum Trainieren.</translation>
    </message>
    <message>
        <source>%1: keeping %2 of %3 samples out of training leaves too few to train on.</source>
        <translation>%1: werden %2 von %3 Beispielen zurückgehalten, bleiben zu wenige zum Trainieren.</translation>
    </message>
    <message>
        <source>Cannot write %1: there is no folder %2.</source>
        <translation>%1 kann nicht geschrieben werden: es gibt keinen Ordner %2.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>die Datei ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;: expected one of %2.</source>
        <translation>Es gibt keine Strategie „%1“: erwartet eine von %2.</translation>
    </message>
    <message>
        <source>%1 has not been fitted.</source>
        <translation>%1 ist noch nicht angepasst.</translation>
    </message>
    <message>
        <source>The policy has shares for %1 exits, expected %2.</source>
        <translation>Die Strategie hat Anteile für %1 Ausgänge, erwartet %2.</translation>
    </message>
    <message>
        <source>%1 has %2 thresholds, expected %3, one for each exit but the last.</source>
        <translation>%1 hat %2 Schwellen, erwartet %3, eine für jeden Ausgang außer dem letzten.</translation>
    </message>
    <message>
        <source>%1 has %2 shares, expected one for each of %3 exits.</source>
        <translation>%1 hat %2 Anteile, erwartet einen für jeden von %3 Ausgängen.</translation>
    </message>
    <message>
        <source>%1 has %2 mean assignments, expected one for each of %3 exits.</source>
        <translation>%1 hat %2 mittlere Zuweisungen, erwartet eine für jeden von %3 Ausgängen.</translation>
    </message>
    <message>
        <source>%1 has no heads, which %2 needs.</source>
        <translation>%1 hat keine Köpfe, die %2 braucht.</translation>
    </message>
    <message>
        <source>%1 has a budget of %2 %3, outside what its exits cost.</source>
        <translation>%1 hat ein Budget von %2 %3, außerhalb dessen, was seine Ausgänge kosten.</translation>
    </message>
    <message>
        <source>%1 is not a policy file: it is not JSON.</source>
        <translation>%1 ist keine Strategiedatei: es ist kein JSON.</translation>
    </message>
    <message>
        <source>%1 is not a policy file: expected &quot;format&quot;: &quot;%2&quot;.</source>
        <translation>%1 ist keine Strategiedatei: erwartet &quot;format&quot;: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 has version %2: expected %3.</source>
        <translation>%1 hat Version %2: erwartet %3.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>The policy is for %1 exits and %2 classes, but %3 has %4 exits and %5 classes.</source>
        <translation>Die Strategie ist für %1 Ausgänge und %2 Klassen, aber %3 hat %4 Ausgänge und %5 Klassen.</translation>
    </message>
    <message>
        <source>The policy has heads for %1 exits, expected %2.</source>
        <translation>Die Strategie hat Köpfe für %1 Ausgänge, erwartet %2.</translation>
    </message>
    <message>
        <source>The head of exit %1 has %2 weights, expected %3.</source>
        <translation>Der Kopf von Ausgang %1 hat %2 Gewichte, erwartet %3.</translation>
    </message>
    <message>
        <source>No costs were given, so exit k costs k.</source>
        <translation>Es wurden keine Kosten angegeben, also kostet Ausgang k eben k.</translation>
    </message>
    <message>
        <source>%1: found %2 costs, expected one for each of %3 exits.</source>
        <translation>%1: %2 Kosten gefunden, erwartet je eine für %3 Ausgänge.</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is %3, expected more than 0.</source>
        <translation>%1: Ausgang %2 kostet %3, erwartet mehr als 0.</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is %3, expected more than the %4 of the exit before it.</source>
        <translation>%1: Ausgang %2 kostet %3, erwartet mehr als die %4 des Ausgangs davor.</translation>
    </message>
    <message>
        <source>A measured cost that did not increase was raised above the one before it.</source>
        <translation>Gemessene Kosten, die nicht anstiegen, wurden über die davor angehoben.</translation>
    </message>
    <message>
        <source>The budget &quot;%1&quot; is not a number: expected one in %2, or a share such as 60%.</source>
        <translation>Das Budget „%1“ ist keine Zahl: erwartet eine in %2 oder ein Anteil wie 60%.</translation>
    </message>
    <message>
        <source>The budget %1 is outside what the exits cost: expected %2 to %3 %4.</source>
        <translation>Das Budget %1 liegt außerhalb dessen, was die Ausgänge kosten: erwartet %2 bis %3 %4.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: there is no %2 in it.</source>
        <translation>%1 hat einen beschädigten Kopf: %2 fehlt darin.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is not a tuple.</source>
        <translation>%1 hat einen beschädigten Kopf: die Form ist kein Tupel.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is too large.</source>
        <translation>%1 hat einen beschädigten Kopf: die Form ist zu groß.</translation>
    </message>
    <message>
        <source>%1 has a damaged header: its shape is not a tuple of numbers.</source>
        <translation>%1 hat einen beschädigten Kopf: die Form ist kein Tupel von Zahlen.</translation>
    </message>
    <message>
        <source>%1 has elements of several fields: expected plain numbers or text.</source>
        <translation>%1 hat Elemente aus mehreren Feldern: erwartet einfache Zahlen oder Text.</translation>
    </message>
    <message>
        <source>%1 holds Python objects, which only Python can read: expected plain numbers or text.</source>
        <translation>%1 enthält Python-Objekte, die nur Python lesen kann: erwartet einfache Zahlen oder Text.</translation>
    </message>
    <message>
        <source>%1 is big-endian (%2): expected little-endian.</source>
        <translation>%1 ist big-endian (%2): erwartet little-endian.</translation>
    </message>
    <message>
        <source>%1 has elements of type %2: expected plain numbers or text.</source>
        <translation>%1 hat Elemente vom Typ %2: erwartet einfache Zahlen oder Text.</translation>
    </message>
    <message>
        <source>%1 has elements of type %2%3: expected %4.</source>
        <translation>%1 hat Elemente vom Typ %2%3: erwartet %4.</translation>
    </message>
    <message>
        <source>float16, float32 or float64</source>
        <translation>float16, float32 oder float64</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it has only %2 bytes.</source>
        <translation>%1 ist kein NumPy-Feld: es hat nur %2 Bytes.</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it does not begin with its signature.</source>
        <translation>%1 ist kein NumPy-Feld: es beginnt nicht mit dessen Kennung.</translation>
    </message>
    <message>
        <source>%1 ends inside its header.</source>
        <translation>%1 endet mitten im Kopf.</translation>
    </message>
    <message>
        <source>%1 holds %2 bytes, expected %3 elements of %4 bytes for the shape %5.</source>
        <translation>%1 enthält %2 Bytes, erwartet %3 Elemente zu %4 Bytes für die Form %5.</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 holds bytes that are not ASCII: expected text (save str, not bytes).</source>
        <translation>%1 enthält Bytes, die kein ASCII sind: erwartet Text (str speichern, nicht bytes).</translation>
    </message>
    <message>
        <source>%1 has no array &quot;%2&quot;.</source>
        <translation>%1 hat kein Feld „%2“.</translation>
    </message>
    <message>
        <source>%1 is damaged: its size is impossible.</source>
        <translation>%1 ist beschädigt: die Größe ist unmöglich.</translation>
    </message>
    <message>
        <source>%1 cannot be unpacked: %2.</source>
        <translation>%1 lässt sich nicht entpacken: %2.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 of %3 bytes could be read.</source>
        <translation>%1 ist beschädigt: %2 von %3 Bytes waren lesbar.</translation>
    </message>
    <message>
        <source>%1 is damaged: its checksum does not match.</source>
        <translation>%1 ist beschädigt: die Prüfsumme stimmt nicht.</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file.</source>
        <translation>%1 kann nicht gelesen werden: es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>%1 is not a whole .npz file: %2.</source>
        <translation>%1 ist keine ganze .npz-Datei: %2.</translation>
    </message>
    <message>
        <source>%1 holds %2, expected probabilities.</source>
        <translation>%1 enthält %2, erwartet Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>%1 sums to %2, expected probabilities that sum to 1 (save logits under the name logits).</source>
        <translation>%1 summiert sich zu %2, erwartet Wahrscheinlichkeiten mit Summe 1 (Logits unter dem Namen logits speichern).</translation>
    </message>
    <message>
        <source>%1 has both logits and probabilities: expected one of them, of shape (exits, samples, classes).</source>
        <translation>%1 hat sowohl logits als auch probabilities: erwartet eines davon, mit der Form (Ausgänge, Beispiele, Klassen).</translation>
    </message>
    <message>
        <source>%1 has neither logits nor probabilities: expected one of them, of shape (exits, samples, classes).</source>
        <translation>%1 hat weder logits noch probabilities: erwartet eines davon, mit der Form (Ausgänge, Beispiele, Klassen).</translation>
    </message>
    <message>
        <source>%1 does not hold floating-point numbers: expected float16, float32 or float64.</source>
        <translation>%1 enthält keine Gleitkommazahlen: erwartet float16, float32 oder float64.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (exits, samples, classes).</source>
        <translation>%1 hat die Form %2, erwartet (Ausgänge, Beispiele, Klassen).</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected at least 1 exit, 1 sample and 2 classes.</source>
        <translation>%1 hat die Form %2, erwartet mindestens 1 Ausgang, 1 Beispiel und 2 Klassen.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (%3,).</source>
        <translation>%1 hat die Form %2, erwartet (%3,).</translation>
    </message>
    <message>
        <source>The file names no split: half calibration and half test, stratified, seed 0.</source>
        <translation>Die Datei nennt keine Aufteilung: halb Kalibrierung und halb Test, geschichtet, Startwert 0.</translation>
    </message>
    <message>
        <source>%1 holds %2, expected 0 (calibration) or 1 (test).</source>
        <translation>%1 enthält %2, erwartet 0 (Kalibrierung) oder 1 (Test).</translation>
    </message>
    <message>
        <source>Calibration and test as the file says.</source>
        <translation>Kalibrierung und Test wie in der Datei.</translation>
    </message>
    <message>
        <source>%1 has the shape %2, expected (%3,) or (units, %4).</source>
        <translation>%1 hat die Form %2, erwartet (%3,) oder (Einheiten, %4).</translation>
    </message>
    <message>
        <source>%1 names %2 units, expected %3, one for each row of costs.</source>
        <translation>%1 nennt %2 Einheiten, erwartet %3, eine für jede Zeile von costs.</translation>
    </message>
    <message>
        <source>Given by hand.</source>
        <translation>Von Hand angegeben.</translation>
    </message>
    <message>
        <source>There are no costs in %1: expected one of %2, or --costs with figures.</source>
        <translation>Es gibt keine Kosten in %1: erwartet eines von %2 oder --costs mit Zahlen.</translation>
    </message>
    <message>
        <source>it cannot be created</source>
        <translation>sie lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Cannot write %1: it is not a file.</source>
        <translation>%1 kann nicht geschrieben werden: es ist keine Datei.</translation>
    </message>
    <message>
        <source>found %1 exits, expected 1 to 64.</source>
        <translation>%1 Ausgänge gefunden, erwartet 1 bis 64.</translation>
    </message>
    <message>
        <source>found %1 class, expected at least 2.</source>
        <translation>%1 Klasse gefunden, erwartet mindestens 2.</translation>
    </message>
    <message>
        <source>there are no samples.</source>
        <translation>es gibt keine Beispiele.</translation>
    </message>
    <message>
        <source>found %1 probabilities, expected %2 x %3 x %4.</source>
        <translation>%1 Wahrscheinlichkeiten gefunden, erwartet %2 x %3 x %4.</translation>
    </message>
    <message>
        <source>found %1 labels, expected one for each of %2 samples.</source>
        <translation>%1 Klassenangaben gefunden, erwartet eine für jedes von %2 Beispielen.</translation>
    </message>
    <message>
        <source>the split has %1 entries, expected one for each of %2 samples.</source>
        <translation>die Aufteilung hat %1 Einträge, erwartet einen für jedes von %2 Beispielen.</translation>
    </message>
    <message>
        <source>found %1 class names, expected %2.</source>
        <translation>%1 Klassennamen gefunden, erwartet %2.</translation>
    </message>
    <message>
        <source>found %1 sample ids, expected %2.</source>
        <translation>%1 Kennungen von Beispielen gefunden, erwartet %2.</translation>
    </message>
    <message>
        <source>the label of row %1 is %2, expected 0 to %3.</source>
        <translation>die Klasse von Zeile %1 ist %2, erwartet 0 bis %3.</translation>
    </message>
    <message>
        <source>exit %1 gives row %2 a probability of %3, expected 0 to 1.</source>
        <translation>Ausgang %1 gibt Zeile %2 eine Wahrscheinlichkeit von %3, erwartet 0 bis 1.</translation>
    </message>
    <message>
        <source>there are no costs.</source>
        <translation>es gibt keine Kosten.</translation>
    </message>
    <message>
        <source>the %1 split is empty: expected samples on both sides.</source>
        <translation>der Teil %1 ist leer: erwartet Beispiele auf beiden Seiten.</translation>
    </message>
    <message>
        <source>%1: exit %2 gives row %3 a logit that is %4, expected finite numbers.</source>
        <translation>%1: Ausgang %2 gibt Zeile %3 ein Logit, das %4 ist, erwartet endliche Zahlen.</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file or data set.</source>
        <translation>%1 kann nicht gelesen werden: es gibt weder eine solche Datei noch einen solchen Datensatz.</translation>
    </message>
    <message>
        <source>There is no policy to choose from.</source>
        <translation>Es gibt keine Strategie zur Auswahl.</translation>
    </message>
    <message>
        <source>%1 is %2 %: expected more than 0 and less than 100 %.</source>
        <translation>%1 beträgt %2 %: erwartet werden mehr als 0 und weniger als 100 %.</translation>
    </message>
    <message>
        <source>The tolerated drop</source>
        <translation>Der hingenommene Verlust</translation>
    </message>
    <message>
        <source>The confidence</source>
        <translation>Die Sicherheit</translation>
    </message>
    <message>
        <source>%1 has one exit: there is nothing to certify, expected at least 2.</source>
        <translation>%1 hat einen Ausgang: Es gibt nichts zu zertifizieren, erwartet werden mindestens 2.</translation>
    </message>
    <message>
        <source>%1 has one calibration sample: expected at least 2, to fit on one half and to test on the other.</source>
        <translation>%1 hat ein Kalibrierbeispiel: erwartet werden mindestens 2, um auf der einen Hälfte anzupassen und auf der anderen zu prüfen.</translation>
    </message>
    <message>
        <source>half of the calibration split of %1</source>
        <translation>Hälfte des Kalibrierteils von %1</translation>
    </message>
    <message>
        <source>%1 names the policy %2: expected the one that it chose.</source>
        <translation>%1 nennt die Strategie %2: erwartet wird die von ihr gewählte.</translation>
    </message>
    <message>
        <source>%1 has no whole regressions, which %2 needs.</source>
        <translation>%1 hat keine vollständigen Regressionen, die %2 braucht.</translation>
    </message>
    <message>
        <source>The policy decides at %1 exits, expected %2.</source>
        <translation>Die Strategie entscheidet an %1 Ausgängen, erwartet werden %2.</translation>
    </message>
    <message>
        <source>The regression of exit %1 has %2 weights, expected %3.</source>
        <translation>Die Regression von Ausgang %1 hat %2 Gewichte, erwartet werden %3.</translation>
    </message>
    <message>
        <source>%1 was saved with another pickle protocol than 2: leave out pickle_protocol when you save it.</source>
        <translation>%1 wurde mit einem anderen Pickle-Protokoll als 2 gespeichert: Lassen Sie pickle_protocol beim Speichern weg.</translation>
    </message>
    <message>
        <source>%1 holds an OrderedDict, as state_dict() returns it: expected a plain dict with logits (or probabilities) and labels; save dict(it) if it has them.</source>
        <translation>%1 enthält ein OrderedDict, wie state_dict() es liefert, erwartet wird ein einfaches dict mit logits (oder probabilities) und labels; speichern Sie dict(…) davon, wenn es diese hat.</translation>
    </message>
    <message>
        <source>%1 holds a dict with one entry, expected at least logits (or probabilities) and labels.</source>
        <translation>%1 enthält ein dict mit einem einzigen Eintrag, erwartet werden mindestens logits (oder probabilities) und labels.</translation>
    </message>
    <message>
        <source>%1 is damaged: a tensor in it is larger than its numbers.</source>
        <translation>%1 ist beschädigt: Ein Tensor darin ist größer als seine Zahlen.</translation>
    </message>
    <message>
        <source>%1 holds an object of Python (%2), and making it could run code, so nothing was loaded: save plain tensors (tensor.detach(), torch.from_numpy(array)), numbers and texts.</source>
        <translation>%1 enthält ein Python-Objekt (%2), dessen Laden Code ausführen könnte, deshalb wurde nichts geladen: Speichern Sie einfache Tensoren (tensor.detach(), torch.from_numpy(array)), Zahlen und Texte.</translation>
    </message>
    <message>
        <source>%1 is a bare pickle, as torch.save wrote it before PyTorch 1.6: load it and save it again with a newer torch.save (_use_new_zipfile_serialization=True).</source>
        <translation>%1 ist ein Pickle ohne Archiv, wie torch.save es vor PyTorch 1.6 schrieb: Laden Sie es und speichern Sie es mit einem neueren torch.save noch einmal (_use_new_zipfile_serialization=True).</translation>
    </message>
    <message>
        <source>%1 is not a whole file of torch.save.</source>
        <translation>%1 ist keine vollständige Datei von torch.save.</translation>
    </message>
    <message>
        <source>%1 holds more than plain data, or a dict or list with a single entry: expected a dict of tensors, or lists of several numbers or texts (a checkpoint or state_dict is no predictions).</source>
        <translation>%1 enthält mehr als einfache Daten, oder ein dict oder eine Liste mit einem einzigen Eintrag: erwartet wird ein dict aus Tensoren oder Listen mehrerer Zahlen oder Texte (ein Checkpoint oder state_dict sind keine Vorhersagen).</translation>
    </message>
    <message>
        <source>%1 has elements of type %2, expected plain numbers.</source>
        <translation>%1 hat Elemente vom Typ %2, erwartet werden einfache Zahlen.</translation>
    </message>
    <message>
        <source>%1 is a list of tensors, expected one tensor: save torch.stack(list).</source>
        <translation>%1 ist eine Liste von Tensoren, erwartet wird ein Tensor: Speichern Sie torch.stack(liste).</translation>
    </message>
    <message>
        <source>%1 is neither a tensor nor a list of numbers or texts.</source>
        <translation>%1 ist weder ein Tensor noch eine Liste von Zahlen oder Texten.</translation>
    </message>
    <message>
        <source>%1 is not two tensors, expected probabilities of shape (exits, samples, classes) and labels of shape (samples,) (save torch.stack(list) of lists).</source>
        <translation>%1 besteht nicht aus zwei Tensoren, erwartet werden Wahrscheinlichkeiten der Form (Ausgänge, Beispiele, Klassen) und Klassen der Form (Beispiele,) (speichern Sie von Listen torch.stack(liste)).</translation>
    </message>
    <message>
        <source>%1 has %2 of shape %3, expected floating-point numbers of shape (exits, samples, classes).</source>
        <translation>%1 hat %2 der Form %3, erwartet werden Gleitkommazahlen der Form (Ausgänge, Beispiele, Klassen).</translation>
    </message>
    <message>
        <source>%1 has labels of shape %2, expected (%3,), one for each sample.</source>
        <translation>%1 hat labels der Form %2, erwartet wird (%3,), eines für jedes Beispiel.</translation>
    </message>
    <message>
        <source>%1 has labels of type %2, expected whole numbers.</source>
        <translation>%1 hat labels vom Typ %2, erwartet werden ganze Zahlen.</translation>
    </message>
    <message>
        <source>%1: the calibration split</source>
        <translation>%1: der Kalibrierteil</translation>
    </message>
    <message>
        <source>%1: the test split</source>
        <translation>%1: der Testteil</translation>
    </message>
    <message>
        <source>%1 has %2 exits and %3 classes for calibration, but %4 and %5 for test: expected the same.</source>
        <translation>%1 hat %2 Ausgänge und %3 Klassen zum Kalibrieren, aber %4 und %5 zum Testen: erwartet werden die gleichen.</translation>
    </message>
    <message>
        <source>%1 has probabilities in one split and logits in the other: expected the same kind in both.</source>
        <translation>%1 hat im einen Teil Wahrscheinlichkeiten und im anderen Logits: erwartet wird in beiden das Gleiche.</translation>
    </message>
    <message>
        <source>Its tables do not sum to 1, so they are taken as logits.</source>
        <translation>Die Zeilen ihrer Tabellen ergeben nicht 1, deshalb gelten sie als Logits.</translation>
    </message>
    <message>
        <source>%1 holds neither a dict with logits (or probabilities) and labels, nor a tuple of calibration probabilities, their labels, test probabilities and their labels.</source>
        <translation>%1 enthält weder ein dict mit logits (oder probabilities) und labels noch ein Tupel aus Wahrscheinlichkeiten und Klassen des Kalibrierteils und des Testteils.</translation>
    </message>
    <message>
        <source>%1 has %2 rows of %3 numbers, expected one row or one column of %4, the cost of each exit.</source>
        <translation>%1 hat %2 Zeilen mit je %3 Zahlen, erwartet wird eine Zeile oder eine Spalte mit %4, den Kosten jedes Ausgangs.</translation>
    </message>
    <message>
        <source>%1 has %2 numbers, expected %3, the cost of each exit.</source>
        <translation>%1 hat %2 Zahlen, erwartet werden %3, die Kosten jedes Ausgangs.</translation>
    </message>
    <message>
        <source>From %1, which names no unit: milliseconds, as in EENet&apos;s own.</source>
        <translation>Aus %1, ohne Einheit darin: Millisekunden, wie in denen von EENet.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Aus %1.</translation>
    </message>
    <message>
        <source>%1 holds &quot;%2&quot;, expected numbers.</source>
        <translation>%1 enthält „%2“, erwartet werden Zahlen.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 has the multiplier at place %2, expected 0 to %3.</source>
        <translation>%1 hat den Multiplikator an der Stelle %2, erwartet 0 bis %3.</translation>
    </message>
    <message>
        <source>%1 holds lists or dicts within each other deeper than predictions ever are.</source>
        <translation>%1 enthält Listen oder dicts, die tiefer ineinander stecken als in Vorhersagen je.</translation>
    </message>
    <message>
        <source>%1 has regressions, which %2 does not use.</source>
        <translation>%1 hat Regressionen, die %2 nicht verwendet.</translation>
    </message>
    <message>
        <source>The regression of exit %1 has knots that are not ascending numbers.</source>
        <translation>Die Knoten der Regression von Ausgang %1 sind keine aufsteigenden Zahlen.</translation>
    </message>
    <message>
        <source>%1: texts of %2 tokens from a vocabulary of %3: expected 1 to %4 tokens, and a vocabulary of at least 1.</source>
        <translation>%1: Texte aus %2 Token mit einem Vokabular von %3: erwartet werden 1 bis %4 Token und ein Vokabular von mindestens 1.</translation>
    </message>
    <message>
        <source>%1 takes text, but %2 has images.</source>
        <translation>%1 nimmt Text entgegen, aber %2 enthält Bilder.</translation>
    </message>
    <message>
        <source>%1 cannot run one text of %2 tokens: %3.</source>
        <translation>%1 kann keinen Text aus %2 Token verarbeiten: %3.</translation>
    </message>
    <message>
        <source>%1, 1 thread</source>
        <translation>%1, 1 Thread</translation>
    </message>
    <message>
        <source>%1, %2 threads</source>
        <translation>%1, %2 Threads</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>Die Messung von %1</translation>
    </message>
    <message>
        <source>Measuring costs</source>
        <translation>Kosten werden gemessen</translation>
    </message>
    <message>
        <source>%1 cannot be measured exit by exit. %2</source>
        <translation>%1 lässt sich nicht Ausgang für Ausgang messen. %2</translation>
    </message>
    <message>
        <source>%1 has %2 exits and %3 classes, but %4 has %5 exits and %6 classes.</source>
        <translation>%1 hat %2 Ausgänge und %3 Klassen, aber %4 hat %5 Ausgänge und %6 Klassen.</translation>
    </message>
    <message>
        <source>median of %1 runs at batch %2 on %3; the middle half within %4 % … %5 %</source>
        <translation>Median von %1 Läufen bei Stapelgröße %2 auf %3; die mittlere Hälfte innerhalb von %4 % … %5 %</translation>
    </message>
    <message>
        <source>multiply-accumulates of one sample, counted from a run</source>
        <translation>Multiplikationen mit Addition für ein Beispiel, bei einem Lauf gezählt</translation>
    </message>
    <message>
        <source>parameters that answering takes</source>
        <translation>Parameter, die zum Antworten nötig sind</translation>
    </message>
    <message>
        <source>%1 gives probabilities, not logits, and is read so.</source>
        <translation>%1 gibt Wahrscheinlichkeiten aus, keine Logits, und wird so gelesen.</translation>
    </message>
    <message>
        <source>%1 gives probabilities, but its settings say logits: a softmax over them makes every answer look unsure; set &quot;probabilities&quot; to true in %2.</source>
        <translation>%1 gibt Wahrscheinlichkeiten aus, laut seinen Einstellungen aber Logits: Ein Softmax darüber lässt jede Antwort unsicher aussehen; setzen Sie „probabilities“ in %2 auf true.</translation>
    </message>
    <message>
        <source>%1 gives logits, but its settings say probabilities; set &quot;probabilities&quot; to false in %2.</source>
        <translation>%1 gibt Logits aus, laut seinen Einstellungen aber Wahrscheinlichkeiten; setzen Sie „probabilities“ in %2 auf false.</translation>
    </message>
    <message>
        <source>%1; give --trust to open it.</source>
        <translation>%1; mit --trust wird die Datei geöffnet.</translation>
    </message>
    <message>
        <source>%1 has changed since %2 was written beside it: it is another version, or damaged.</source>
        <translation>%1 hat sich geändert, seit %2 daneben geschrieben wurde: Es ist eine andere Fassung oder beschädigt.</translation>
    </message>
    <message>
        <source>%1 names %2, which is not of LibTorch</source>
        <translation>%1 nennt %2, das nicht zu LibTorch gehört</translation>
    </message>
    <message>
        <source>%1 runs code while it is loaded (__setstate__)</source>
        <translation>%1 führt schon beim Laden Code aus (__setstate__)</translation>
    </message>
    <message>
        <source>%1 can write files (%2)</source>
        <translation>%1 kann Dateien schreiben (%2)</translation>
    </message>
    <message>
        <source>%1 can read and change files (%2)</source>
        <translation>%1 kann Dateien lesen und ändern (%2)</translation>
    </message>
    <message>
        <source>%1 hides what it uses (getattr)</source>
        <translation>%1 verbirgt, was es verwendet (getattr)</translation>
    </message>
    <message>
        <source>%1 hides what it uses (ops)</source>
        <translation>%1 verbirgt, was es verwendet (ops)</translation>
    </message>
    <message>
        <source>%1 uses operators of another library (%2)</source>
        <translation>%1 verwendet Operatoren einer anderen Bibliothek (%2)</translation>
    </message>
    <message>
        <source>%1 uses classes of another library (%2)</source>
        <translation>%1 verwendet Klassen einer anderen Bibliothek (%2)</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 of %3 cannot be read.</source>
        <translation>%1 ist beschädigt: Der Eintrag %2 von %3 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is no network: it unpacks to more than %2 times its size.</source>
        <translation>%1 ist kein Netz: Entpackt ist es mehr als %2-mal so groß.</translation>
    </message>
    <message>
        <source>%1 is no network: its entry %2 unpacks to %3 MB of code.</source>
        <translation>%1 ist kein Netz: Der Eintrag %2 enthält entpackt %3 MB Code.</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 cannot be read.</source>
        <translation>%1 ist beschädigt: Der Eintrag %2 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is no whole ZIP archive.</source>
        <translation>%1 ist beschädigt: Es ist kein vollständiges ZIP-Archiv.</translation>
    </message>
    <message>
        <source>the archive is built so that programs read different things from it</source>
        <translation>das Archiv ist so gebaut, dass Programme Verschiedenes daraus lesen</translation>
    </message>
    <message>
        <source>%1 holds code in a form from before PyTorch 1.4, which is not looked at</source>
        <translation>%1 enthält Code in einer Form aus der Zeit vor PyTorch 1.4, der nicht durchgesehen wird</translation>
    </message>
    <message>
        <source>%1 is damaged: its entry %2 is no whole pickle.</source>
        <translation>%1 ist beschädigt: Der Eintrag %2 ist kein vollständiger Pickle.</translation>
    </message>
    <message>
        <source>Cannot start %1: %2.</source>
        <translation>%1 lässt sich nicht starten: %2.</translation>
    </message>
    <message>
        <source>this system has no way to</source>
        <translation>dieses System kann das nicht</translation>
    </message>
    <message>
        <source>nothing in it reaches outside its tensors</source>
        <translation>nichts darin greift über seine Tensoren hinaus</translation>
    </message>
    <message>
        <source>%1 is code, which runs with your rights, and has changed since it was last opened: %2</source>
        <translation>%1 ist Code, der mit Ihren Rechten läuft, und hat sich seit dem letzten Öffnen geändert: %2</translation>
    </message>
    <message>
        <source>%1 is code, which runs with your rights, and was not opened before: %2</source>
        <translation>%1 ist Code, der mit Ihren Rechten läuft, und wurde noch nie geöffnet: %2</translation>
    </message>
    <message>
        <source>There is no home folder to remember in that %1 may be opened.</source>
        <translation>Es gibt kein Benutzerverzeichnis, um sich zu merken, dass %1 geöffnet werden darf.</translation>
    </message>
    <message>
        <source>it did not end within %1 seconds</source>
        <translation>er endete nicht innerhalb von %1 Sekunden</translation>
    </message>
    <message>
        <source>it tried to write a file</source>
        <translation>er wollte eine Datei schreiben</translation>
    </message>
    <message>
        <source>it crashed (signal %1)</source>
        <translation>er stürzte ab (Signal %1)</translation>
    </message>
    <message>
        <source>%1 was tried in a process of its own and failed there: %2.</source>
        <translation>%1 wurde in einem eigenen Prozess erprobt, der gescheitert ist: %2.</translation>
    </message>
    <message>
        <source>Stage %1 gave an output of another shape than [%2, %3].</source>
        <translation>Stufe %1 gab eine Ausgabe von anderer Form als [%2, %3].</translation>
    </message>
    <message>
        <source>%1 cannot be run stage by stage: %2</source>
        <translation>%1 kann nicht Stufe für Stufe laufen: %2</translation>
    </message>
    <message>
        <source>%1 on %2: no test samples were selected.</source>
        <translation>%1 auf %2: Es wurden keine Testbeispiele ausgewählt.</translation>
    </message>
    <message>
        <source>%1: exit %2 gives sample %3 an output that no probabilities come of.</source>
        <translation>%1: Ausgang %2 gibt Beispiel %3 eine Ausgabe, aus der keine Wahrscheinlichkeiten werden.</translation>
    </message>
    <message>
        <source>Running stage by stage</source>
        <translation>Läuft Stufe für Stufe</translation>
    </message>
    <message>
        <source>mean of the run at batch %1 on %2</source>
        <translation>Mittel des Laufs bei Batchgröße %1 auf %2</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>It works with an object of the class %1, and only tensors and numbers can cross a cut.</source>
        <translation>Es arbeitet mit einem Objekt der Klasse %1, und über einen Schnitt kommen nur Tensoren und Zahlen.</translation>
    </message>
    <message>
        <source>It keeps its attribute &quot;%1&quot; from one batch to the next.</source>
        <translation>Es behält sein Attribut „%1“ von einem Stapel zum nächsten.</translation>
    </message>
    <message>
        <source>Its exits are put together in a branch or loop, so that which there are is known only once it has run.</source>
        <translation>Seine Ausgänge werden in einer Verzweigung oder Schleife zusammengestellt, sodass erst nach dem Lauf feststeht, welche es gibt.</translation>
    </message>
    <message>
        <source>Its exits come out of one operation together (%1), expected one by one.</source>
        <translation>Seine Ausgänge kommen gemeinsam aus einer Operation (%1), erwartet werden sie einzeln.</translation>
    </message>
    <message>
        <source>Its graph has %1 exits, but %2 came out when it ran.</source>
        <translation>Sein Graph hat %1 Ausgänge, beim Lauf kamen aber %2 heraus.</translation>
    </message>
    <message>
        <source>Stage %1 needs a value of an earlier stage that cannot cross (%2).</source>
        <translation>Stufe %1 braucht einen Wert einer früheren Stufe, der nicht übergeben werden kann (%2).</translation>
    </message>
    <message>
        <source>Stage %1 writes in place to a tensor that shares its memory with another one from an earlier stage.</source>
        <translation>Stufe %1 überschreibt einen Tensor, der sich seinen Speicher mit einem anderen aus einer früheren Stufe teilt.</translation>
    </message>
    <message>
        <source>Its num_exits is %1, but its forward gives %2 exits.</source>
        <translation>Sein num_exits ist %1, sein forward liefert aber %2 Ausgänge.</translation>
    </message>
    <message>
        <source>Its method stage is not stage(self, k: int, state: List[Tensor]) -&gt; Tuple[Tensor, List[Tensor]].</source>
        <translation>Seine Methode stage ist nicht stage(self, k: int, state: List[Tensor]) -&gt; Tuple[Tensor, List[Tensor]].</translation>
    </message>
    <message>
        <source>It runs one sample but not %1 together, as if the size of a batch had been fixed when it was traced: %2.</source>
        <translation>Ein Beispiel rechnet es, %1 zusammen aber nicht, als wäre die Stapelgröße beim Tracing festgeschrieben worden: %2.</translation>
    </message>
    <message>
        <source>It gives answers to one sample but not to %1 together, as if the size of a batch had been fixed when it was traced.</source>
        <translation>Auf ein Beispiel antwortet es, auf %1 zusammen aber nicht, als wäre die Stapelgröße beim Tracing festgeschrieben worden.</translation>
    </message>
    <message>
        <source>What crosses into stage %1 depends on the batch.</source>
        <translation>Was in Stufe %1 übergeht, hängt vom Stapel ab.</translation>
    </message>
    <message>
        <source>In a value that crosses into stage %1 (%2 for %3 samples) the samples do not lie along one dimension.</source>
        <translation>In einem Wert, der in Stufe %1 übergeht (%2 bei %3 Beispielen), liegen die Beispiele nicht entlang einer Dimension.</translation>
    </message>
    <message>
        <source>In stages it answers otherwise than whole, at exit %1.</source>
        <translation>In Stufen antwortet es an Ausgang %1 anders als im Ganzen.</translation>
    </message>
    <message>
        <source>The samples of a batch influence each other: exit %1 answers otherwise when others are beside them.</source>
        <translation>Die Beispiele eines Stapels beeinflussen einander: Ausgang %1 antwortet anders, wenn andere daneben stehen.</translation>
    </message>
    <message>
        <source>Its stages answer otherwise once samples have left, at exit %1.</source>
        <translation>Seine Stufen antworten an Ausgang %1 anders, sobald Beispiele ausgeschieden sind.</translation>
    </message>
    <message>
        <source>Cutting it into stages failed: %1.</source>
        <translation>Das Zerlegen in Stufen ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>Unknown precision &quot;%1&quot;, expected float32, bfloat16 or float16.</source>
        <translation>Unbekanntes Zahlenformat „%1“, erwartet wird float32, bfloat16 oder float16.</translation>
    </message>
    <message>
        <source>%1 against float32 on %2 test samples, exit by exit: accuracy %3 points; %4 % of the answers changed.</source>
        <translation>%1 gegen float32 auf %2 Testbeispielen, Ausgang für Ausgang: Genauigkeit %3 Prozentpunkte; %4 % der Antworten geändert.</translation>
    </message>
    <message>
        <source>Device %1 does not compute in %2 here, expected one of: %3.</source>
        <translation>Das Gerät %1 rechnet hier nicht in %2, erwartet wird eins von: %3.</translation>
    </message>
    <message>
        <source>Device %1 is not there: this LibTorch finds %2 CUDA devices, numbered from 0.</source>
        <translation>Das Gerät %1 ist nicht da: dieses LibTorch findet %2 CUDA-Geräte, gezählt ab 0.</translation>
    </message>
    <message>
        <source>%1 samples at once did not fit into the memory of %2: %3 ran at once instead.</source>
        <translation>%1 Beispiele auf einmal passten nicht in den Speicher von %2: stattdessen liefen %3 auf einmal.</translation>
    </message>
    <message>
        <source>%1 are not predictions of %2 on these samples.</source>
        <translation>%1 sind keine Vorhersagen von %2 auf diesen Beispielen.</translation>
    </message>
    <message>
        <source>Classifying samples, %1 at once for want of memory</source>
        <translation>Beispiele werden klassifiziert, aus Speichermangel %1 auf einmal</translation>
    </message>
    <message>
        <source>%1 has images, not texts: sample %2 has no text.</source>
        <translation>%1 hat Bilder, keine Texte: Beispiel %2 hat keinen Text.</translation>
    </message>
    <message>
        <source>The %1 part, half calibration and half test, stratified, seed %2.</source>
        <translation>Der Teil %1, zur Hälfte zum Kalibrieren und zur Hälfte zum Testen, nach Klassen geschichtet, Startwert %2.</translation>
    </message>
    <message>
        <source>A share of &quot;%1&quot; for calibration leaves nothing on one side: expected one between 0 and 1, or between 0% and 100%.</source>
        <translation>Ein Anteil von „%1“ zum Kalibrieren lässt auf einer Seite nichts übrig: erwartet wird einer zwischen 0 und 1 oder zwischen 0% und 100%.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 has no sample &quot;%4&quot;, expected an id such as &quot;%5&quot;.</source>
        <translation>%1, Zeile %2: %3 hat kein Beispiel „%4“, erwartet wird eine Kennung wie „%5“.</translation>
    </message>
    <message>
        <source>%1, line %2: sample &quot;%3&quot; is listed twice.</source>
        <translation>%1, Zeile %2: Beispiel „%3“ steht zweimal da.</translation>
    </message>
    <message>
        <source>Calibration cannot be the %1 part of %2: results are measured on it. Expected another part, or a share of it such as 0.5.</source>
        <translation>Der Teil %1 von %2 kann nicht zum Kalibrieren dienen: an ihm werden Ergebnisse gemessen. Erwartet wird ein anderer Teil oder ein Anteil davon wie 0.5.</translation>
    </message>
    <message>
        <source>Calibration: the %1 part; test: the %2 part.</source>
        <translation>Kalibrieren: der Teil %1; Testen: der Teil %2.</translation>
    </message>
    <message>
        <source>The %1 part, %2 % of it calibration and the rest test, stratified, seed %3.</source>
        <translation>Der Teil %1, davon %2 % zum Kalibrieren und der Rest zum Testen, nach Klassen geschichtet, Startwert %3.</translation>
    </message>
    <message>
        <source>Calibration cannot be &quot;%1&quot;: %2 has no such part, and there is no such file. Expected a part, a share such as 0.5, or a file of sample ids.</source>
        <translation>„%1“ kann nicht zum Kalibrieren dienen: %2 hat keinen solchen Teil, und es gibt keine solche Datei. Erwartet wird ein Teil, ein Anteil wie 0.5 oder eine Datei mit Kennungen von Beispielen.</translation>
    </message>
    <message>
        <source>Calibration: the samples listed in %1; test: the others of the %2 part.</source>
        <translation>Kalibrieren: die in %1 genannten Beispiele; Testen: die anderen des Teils %2.</translation>
    </message>
    <message>
        <source>Sample %1 cannot be calibration: the network was trained on it. It was not trained on samples %2 to %3 of %4.</source>
        <translation>Beispiel %1 kann nicht zum Kalibrieren dienen: das Netz wurde damit trainiert. Nicht trainiert wurde es mit den Beispielen %2 bis %3 von %4.</translation>
    </message>
    <message>
        <source>What crosses a cut has another shape in one batch than in the one before.</source>
        <translation>Was einen Schnitt überquert, hat in einem Stapel eine andere Form als im vorigen.</translation>
    </message>
    <message>
        <source>%1 samples at once did not fit into the memory of %2 and were not measured.</source>
        <translation>%1 Beispiele zugleich passten nicht in den Speicher von %2 und wurden nicht gemessen.</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at: open it again.</source>
        <translation>%1 hat sich geändert, seit die Datei angesehen wurde: öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Cannot tell how %1 ended: %2.</source>
        <translation>Es lässt sich nicht feststellen, wie %1 endete: %2.</translation>
    </message>
    <message>
        <source>Calibration &quot;%1&quot; of %2 leaves no sample to measure results on.</source>
        <translation>Kalibrieren mit „%1“ von %2 lässt kein Beispiel übrig, an dem Ergebnisse gemessen werden könnten.</translation>
    </message>
    <message>
        <source>Calibration &quot;%1&quot; of %2 has no sample to fit on.</source>
        <translation>Kalibrieren mit „%1“ von %2: dort ist kein Beispiel, an dem angepasst werden könnte.</translation>
    </message>
    <message>
        <source>Looking for broken images</source>
        <translation>Suche nach beschädigten Bildern</translation>
    </message>
    <message>
        <source>; and %1 more</source>
        <translation>; und %1 weitere</translation>
    </message>
    <message>
        <source>%1 of %2 images are broken: %3.</source>
        <translation>%1 von %2 Bildern sind beschädigt: %3.</translation>
    </message>
    <message>
        <source>Left out: %1 broken images.</source>
        <translation>Ausgelassen: %1 beschädigte Bilder.</translation>
    </message>
    <message>
        <source>%1 names %2 classes, expected %3.</source>
        <translation>%1 nennt %2 Klassen, erwartet werden %3.</translation>
    </message>
    <message>
        <source>%1 is missing: %2 is there.</source>
        <translation>%1 fehlt: %2 ist da.</translation>
    </message>
    <message>
        <source>%1 holds no samples: expected %2 and %3.</source>
        <translation>%1 enthält keine Beispiele: Erwartet werden %2 und %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read any more: it was there when the data set was opened.</source>
        <translation>%1 lässt sich nicht mehr lesen: Beim Öffnen des Datensatzes war die Datei da.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, expected a multiple of %3, the bytes of a sample.</source>
        <translation>%1 hat %2 Bytes, erwartet wird ein Vielfaches von %3, den Bytes eines Beispiels.</translation>
    </message>
    <message>
        <source>%1: sample %2 has label %3, expected 0 to %4.</source>
        <translation>%1: Beispiel %2 hat die Klasse %3, erwartet wird 0 bis %4.</translation>
    </message>
    <message>
        <source>%1: classes %2 and %3 are both called &quot;%4&quot;, expected a name for each.</source>
        <translation>%1: Die Klassen %2 und %3 heißen beide „%4“, erwartet wird für jede ein eigener Name.</translation>
    </message>
    <message>
        <source>%1 holds no samples: expected IDX files, the binary files of CIFAR-10 or CIFAR-100, a folder of images for each class, or texts (.tsv, .csv).</source>
        <translation>%1 enthält keine Beispiele: erwartet werden IDX-Dateien, die Binärdateien von CIFAR-10 oder CIFAR-100, ein Ordner mit Bildern für jede Klasse oder Texte (.tsv, .csv).</translation>
    </message>
    <message>
        <source>There is no data set &quot;%1&quot;: expected fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, tsv:FILE, csv:FILE, or a file or folder of one of these kinds.</source>
        <translation>Es gibt keinen Datensatz „%1“: erwartet wird fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, tsv:FILE, csv:FILE oder eine Datei oder ein Ordner einer dieser Arten.</translation>
    </message>
    <message>
        <source>The folder %1 is no longer there: it holds the images of %2.</source>
        <translation>Der Ordner %1 ist nicht mehr da: Er enthält die Bilder von %2.</translation>
    </message>
    <message>
        <source>%1 and %2 are both a validation part, expected one.</source>
        <translation>%1 und %2 sind beide ein Validierungsteil, erwartet wird einer.</translation>
    </message>
    <message>
        <source>%1 holds no class folders: expected a folder of images for each class.</source>
        <translation>%1 enthält keine Klassenordner: Erwartet wird für jede Klasse ein Ordner mit Bildern.</translation>
    </message>
    <message>
        <source>The class folder %1 holds no image: expected JPEG, PNG, WebP, BMP or TIFF files.</source>
        <translation>Der Klassenordner %1 enthält kein Bild: Erwartet werden JPEG-, PNG-, WebP-, BMP- oder TIFF-Dateien.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields, expected a path, a label, and perhaps a split.</source>
        <translation>%1, Zeile %2: %3 Felder, erwartet werden ein Pfad, eine Klasse und vielleicht ein Teil.</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields, expected %4 as in the first line.</source>
        <translation>%1, Zeile %2: %3 Felder, erwartet werden %4 wie in der ersten Zeile.</translation>
    </message>
    <message>
        <source>%1: the labels run from %2 to %3, expected the first class to be 0.</source>
        <translation>%1: Die Klassen gehen von %2 bis %3, erwartet wird 0 für die erste Klasse.</translation>
    </message>
    <message>
        <source>%1: a label is %2, expected less than %3.</source>
        <translation>%1: Eine Klasse ist %2, erwartet wird weniger als %3.</translation>
    </message>
    <message>
        <source>%1 lists no image.</source>
        <translation>%1 führt kein Bild auf.</translation>
    </message>
    <message>
        <source>%1, line %2: the %3 is empty.</source>
        <translation>%1, Zeile %2: Das Feld für %3 ist leer.</translation>
    </message>
    <message>
        <source>path</source>
        <translation>den Pfad</translation>
    </message>
    <message>
        <source>label</source>
        <translation>die Klasse</translation>
    </message>
    <message>
        <source>%1 has no test or val part: expected one, to measure results on.</source>
        <translation>%1 hat keinen Teil „test“ oder „val“: Einer wird erwartet, um Ergebnisse darauf zu messen.</translation>
    </message>
    <message>
        <source>%1 is empty, expected texts with labels.</source>
        <translation>%1 ist leer, erwartet werden Texte mit Klassen.</translation>
    </message>
    <message>
        <source>%1: line %2, byte %3 has the value %4, expected UTF-8.</source>
        <translation>%1: In Zeile %2 hat Byte %3 den Wert %4, erwartet wird UTF-8.</translation>
    </message>
    <message>
        <source>%1: row %2 opens a quote that is never closed.</source>
        <translation>%1: Zeile %2 öffnet ein Anführungszeichen, das nirgends geschlossen wird.</translation>
    </message>
    <message>
        <source>%1: row %2 goes on after a closing quote, expected a comma or the end of the row; a quote inside a field is written twice.</source>
        <translation>%1: Zeile %2 geht nach einem schließenden Anführungszeichen weiter, erwartet wird ein Komma oder das Ende der Zeile; ein Anführungszeichen in einem Feld wird doppelt geschrieben.</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 columns, expected %4 as in row %5.</source>
        <translation>%1: Zeile %2 hat %3 Spalten, erwartet werden %4 wie in Zeile %5.</translation>
    </message>
    <message>
        <source>%1: row %2 names a column of labels and %3 of texts, expected one called &quot;text&quot; or &quot;sentence&quot;.</source>
        <translation>%1: Zeile %2 nennt eine Spalte mit Klassen und %3 mit Texten, erwartet wird eine mit dem Namen „text“ oder „sentence“.</translation>
    </message>
    <message>
        <source>%1: row %2 has %3 columns and no names for them, expected a text and a label.</source>
        <translation>%1: Zeile %2 hat %3 Spalten und keine Namen dafür, erwartet werden ein Text und eine Klasse.</translation>
    </message>
    <message>
        <source>%1: row %2 has no label.</source>
        <translation>%1: Zeile %2 hat keine Klasse.</translation>
    </message>
    <message>
        <source>%1 has only the label &quot;%2&quot;, expected at least two classes.</source>
        <translation>%1 hat nur die Klasse „%2“, erwartet werden mindestens zwei.</translation>
    </message>
    <message>
        <source>%1 has %2 different labels, expected at most %3 classes.</source>
        <translation>%1 hat %2 verschiedene Klassen, erwartet werden höchstens %3.</translation>
    </message>
    <message>
        <source>%1 has texts, not images: sample %2 has no image.</source>
        <translation>%1 enthält Texte, keine Bilder: Beispiel %2 hat kein Bild.</translation>
    </message>
    <message>
        <source>%1: row %2 has the label %3, expected %4 to %5.</source>
        <translation>%1: Zeile %2 hat die Klasse %3, erwartet wird %4 bis %5.</translation>
    </message>
    <message>
        <source>%1: the smallest label is %2, expected labels from %3.</source>
        <translation>%1: Die kleinste Klasse ist %2, erwartet werden Klassen ab %3.</translation>
    </message>
    <message>
        <source>%1: row %2 has the label &quot;%3&quot;, expected one of the %4 in %5.</source>
        <translation>%1: Zeile %2 hat die Klasse „%3“, erwartet wird eine der %4 in %5.</translation>
    </message>
    <message>
        <source>%1 holds none of train%2, dev%2 and test%2.</source>
        <translation>%1 enthält weder train%2 noch dev%2 noch test%2.</translation>
    </message>
    <message>
        <source>Texts cannot be lower-cased: ICU says %1.</source>
        <translation>Texte lassen sich nicht in Kleinbuchstaben setzen: ICU meldet %1.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens and no %3, expected a vocabulary of BERT&apos;s, a token a line.</source>
        <translation>%1 hat %2 Token und kein %3, erwartet wird ein Vokabular wie das von BERT, ein Token je Zeile.</translation>
    </message>
    <message>
        <source>%1: the order of channels is &quot;%2&quot;, expected RGB or BGR.</source>
        <translation>%1: Die Reihenfolge der Kanäle ist „%2“, erwartet wird RGB oder BGR.</translation>
    </message>
    <message>
        <source>%1: texts of 1 token have no room for [CLS] and [SEP], expected at least 2 with a vocabulary of word pieces.</source>
        <translation>%1: Texte aus 1 Token haben keinen Platz für [CLS] und [SEP], mit einem Vokabular aus Wortstücken werden mindestens 2 erwartet.</translation>
    </message>
    <message>
        <source>%1 takes text, not images.</source>
        <translation>%1 nimmt Text, keine Bilder.</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but %3 has texts.</source>
        <translation>%1 nimmt Bilder von %2, aber %3 enthält Texte.</translation>
    </message>
    <message>
        <source>Class %1 of %2 is &quot;%3&quot;, but that of %4 is &quot;%5&quot;: expected the same order.</source>
        <translation>Klasse %1 von %2 ist „%3“, die von %4 aber „%5“: erwartet wird dieselbe Reihenfolge.</translation>
    </message>
    <message>
        <source>%1 takes tokens, and nothing says which: put &quot;vocabulary&quot;: &quot;vocab.txt&quot;, a file beside it, into %2.</source>
        <translation>%1 nimmt Token, und nichts sagt, welche: Schreiben Sie &quot;vocabulary&quot;: &quot;vocab.txt&quot;, eine Datei daneben, in %2.</translation>
    </message>
    <message>
        <source>%1 has %2 tokens, but %3 knows %4 only: expected the vocabulary it was trained with.</source>
        <translation>%1 hat %2 Token, aber %3 kennt nur %4: erwartet wird das Vokabular, mit dem es trainiert wurde.</translation>
    </message>
    <message>
        <source>%1 has texts, expected images: a compact-resnet takes nothing else.</source>
        <translation>%1 enthält Texte, erwartet werden Bilder: Ein compact-resnet nimmt nichts anderes.</translation>
    </message>
    <message>
        <source>The images of %1 differ in size, expected one size to train on.</source>
        <translation>Die Bilder von %1 sind verschieden groß, zum Trainieren wird eine Größe erwartet.</translation>
    </message>
    <message>
        <source>The engine (LibTorch)</source>
        <translation>Die Engine (LibTorch)</translation>
    </message>
    <message>
        <source>The decoder of images (OpenCV)</source>
        <translation>Der Bilddekoder (OpenCV)</translation>
    </message>
    <message>
        <source>An image is %1 pixels high and %2 wide after resizing, expected at least %3 and %4.</source>
        <translation>Ein Bild ist nach dem Skalieren %1 Pixel hoch und %2 breit, erwartet werden mindestens %3 und %4.</translation>
    </message>
    <message>
        <source>%1 is empty, expected an image.</source>
        <translation>%1 ist leer, erwartet wird ein Bild.</translation>
    </message>
    <message>
        <source>%1 ends early: %2 bytes of a JPEG without its end.</source>
        <translation>%1 endet zu früh: %2 Bytes eines JPEG ohne sein Ende.</translation>
    </message>
    <message>
        <source>%1 does not decode: expected a JPEG, PNG, WebP, BMP or TIFF image.</source>
        <translation>%1 lässt sich nicht dekodieren: Erwartet wird ein Bild in JPEG, PNG, WebP, BMP oder TIFF.</translation>
    </message>
    <message>
        <source>Images of %1 channels cannot be resized or cropped, expected 1 or 3.</source>
        <translation>Bilder mit %1 Kanälen lassen sich nicht skalieren oder zuschneiden, erwartet werden 1 oder 3.</translation>
    </message>
    <message>
        <source>%1, sample %2: %3</source>
        <translation>%1, Beispiel %2: %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; says nothing of resizing, expected pixels of the shorter side, exact or none.</source>
        <translation>%1: „%2“ sagt nichts über die Größe, erwartet werden Pixel der kürzeren Seite, exact oder none.</translation>
    </message>
    <message>
        <source>%1: a shorter side of %2 pixels, expected 1 to %3.</source>
        <translation>%1: Eine kürzere Seite von %2 Pixeln, erwartet wird 1 bis %3.</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;: expected mnist, cifar or imagenet.</source>
        <translation>Es gibt keine Vorgabe „%1“: Erwartet wird mnist, cifar oder imagenet.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded: %2.</source>
        <translation>%1 lässt sich nicht laden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded from %2: this system has no way to find %3.</source>
        <translation>%1 lässt sich nicht aus %2 laden: Dieses System kann %3 nicht finden.</translation>
    </message>
    <message>
        <source>%1 takes images of %2, but those of %3 are %4: say with --resize or &quot;preprocessing&quot; in its JSON how they are to be resized.</source>
        <translation>%1 nimmt Bilder von %2, aber die von %3 sind %4: Mit --resize oder „preprocessing“ in der JSON-Datei ist zu sagen, wie sie skaliert werden.</translation>
    </message>
    <message>
        <source>of different sizes</source>
        <translation>verschieden groß</translation>
    </message>
    <message>
        <source>float16: of %1 test samples %2 % leave at another exit and %3 % are answered otherwise than in float32, by the largest probability at half of the cost.</source>
        <translation>float16: Von %1 Testbeispielen gehen %2 % an einem anderen Ausgang, und %3 % werden anders beantwortet als in float32, nach der größten Wahrscheinlichkeit bei halben Kosten.</translation>
    </message>
    <message>
        <source>Sample &quot;%1&quot; of %2 is not in %3, so the samples cannot be shown.</source>
        <translation>Das Beispiel „%1“ aus %2 ist nicht in %3, daher können die Beispiele nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>%1 has %2 samples without ids and %3 has %4: expected as many, so the samples cannot be shown.</source>
        <translation>%1 hat %2 Beispiele ohne Kennung und %3 hat %4: erwartet gleich viele, daher können die Beispiele nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The label of sample &quot;%1&quot; is %2 in %3 and %4 in %5: expected the same labels, so the samples cannot be shown.</source>
        <translation>Die Klasse des Beispiels „%1“ ist %2 in %3 und %4 in %5: erwartet dieselben Klassen, daher können die Beispiele nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>%1 is compressed and cannot be unpacked in %2 (%3 MiB): %4. NumPy&apos;s savez saves files that need no unpacking.</source>
        <translation>%1 ist komprimiert und lässt sich nicht nach %2 entpacken (%3 MiB): %4. NumPys savez speichert Dateien, die nicht entpackt werden müssen.</translation>
    </message>
    <message>
        <source>%1; without the decisions of %2, which take %3 ms up to exit %4</source>
        <translation>%1; ohne die Entscheidungen von %2, die bis Ausgang %4 %3 ms brauchen</translation>
    </message>
    <message>
        <source>%1 of %2 samples were kept from a run that was interrupted.</source>
        <translation>%1 von %2 Beispielen waren von einem unterbrochenen Lauf aufgehoben.</translation>
    </message>
    <message>
        <source>Classifying the samples that are left</source>
        <translation>Die übrigen Beispiele werden klassifiziert</translation>
    </message>
    <message>
        <source>If this run is interrupted, it cannot be resumed from here on. %1</source>
        <translation>Wird dieser Lauf unterbrochen, kann er ab hier nicht fortgesetzt werden. %1</translation>
    </message>
    <message>
        <source>%1 is for %2 exits and %3 classes: expected 1 to 64 exits and 2 to %4 classes.</source>
        <translation>%1 ist für %2 Ausgänge und %3 Klassen: erwartet 1 bis 64 Ausgänge und 2 bis %4 Klassen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be asked of another exit: expected it without @.</source>
        <translation>„%1“ kann nicht an einem anderen Ausgang gefragt werden: erwartet ohne @.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no exit: expected @1 to @%2.</source>
        <translation>„%1“ nennt keinen Ausgang: erwartet @1 bis @%2.</translation>
    </message>
    <message>
        <source>There is a &quot;)&quot; without its &quot;(&quot;.</source>
        <translation>Zu einer „)“ fehlt die „(“.</translation>
    </message>
    <message>
        <source>After a condition comes and, or, or the end, not &quot;%1&quot;.</source>
        <translation>Nach einer Bedingung kommt and, or oder das Ende, nicht „%1“.</translation>
    </message>
    <message>
        <source>The condition has more than %1 brackets and nots inside each other.</source>
        <translation>Die Bedingung hat mehr als %1 Klammern und not ineinander.</translation>
    </message>
    <message>
        <source>There is a &quot;(&quot; without its &quot;)&quot;.</source>
        <translation>Zu einer „(“ fehlt die „)“.</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; comes one of %2.</source>
        <translation>Nach „%1“ kommt eines von %2.</translation>
    </message>
    <message>
        <source>After &quot;%1&quot; comes one of %2, not &quot;%3&quot;.</source>
        <translation>Nach „%1“ kommt eines von %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>The quoted text &quot;%1&quot; does not end.</source>
        <translation>Der Text „%1“ in Anführungszeichen endet nicht.</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes the name of a class.</source>
        <translation>Nach „%1 %2“ kommt der Name einer Klasse.</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes a number.</source>
        <translation>Nach „%1 %2“ kommt eine Zahl.</translation>
    </message>
    <message>
        <source>After &quot;%1 %2&quot; comes a text.</source>
        <translation>Nach „%1 %2“ kommt ein Text.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is compared with a number, not with &quot;%2&quot;.</source>
        <translation>„%1“ wird mit einer Zahl verglichen, nicht mit „%2“.</translation>
    </message>
    <message>
        <source>Exits are 1 to %1, not %2.</source>
        <translation>Ausgänge sind 1 bis %1, nicht %2.</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot;.</source>
        <translation>Es gibt keine Klasse „%1“.</translation>
    </message>
    <message>
        <source>There is no class &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keine Klasse „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>A condition is missing at the end. Conditions begin with %1.</source>
        <translation>Am Ende fehlt eine Bedingung. Bedingungen beginnen mit %1.</translation>
    </message>
    <message>
        <source>No condition begins with &quot;%1&quot;. They begin with %2.</source>
        <translation>Keine Bedingung beginnt mit „%1“. Sie beginnen mit %2.</translation>
    </message>
    <message>
        <source>No condition begins with &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Keine Bedingung beginnt mit „%1“. War „%2“ gemeint?</translation>
    </message>
    <message>
        <source>%1 keeps an unfinished run of another kind: its %2 is %3, expected %4. Finish that one, or start over (--restart).</source>
        <translation>%1 gehört zu einem anderen unfertigen Lauf: %2 ist dort %3, erwartet %4. Beenden Sie jenen, oder beginnen Sie von vorn (--restart).</translation>
    </message>
    <message>
        <source>%1 is no unfinished run that this version of Exitscope can go on with. Move it away, or start over (--restart).</source>
        <translation>%1 ist kein unfertiger Lauf, den diese Version von Exitscope fortsetzen kann. Legen Sie die Datei weg, oder beginnen Sie von vorn (--restart).</translation>
    </message>
    <message>
        <source>%1 % of all samples calibration and the rest test, stratified, seed %2.</source>
        <translation>%1 % aller Beispiele Kalibrierung und der Rest Test, geschichtet, Startwert %2.</translation>
    </message>
    <message>
        <source>Calibration cannot be &quot;%1&quot;: there is no such file. Expected a share such as 0.5, or a file of sample ids.</source>
        <translation>Kalibrierung kann nicht „%1“ sein: Es gibt keine solche Datei. Erwartet ein Anteil wie 0.5 oder eine Datei mit Kennungen von Beispielen.</translation>
    </message>
    <message>
        <source>Calibration: the samples listed in %1; test: the others.</source>
        <translation>Kalibrierung: die Beispiele aus %1; Test: die anderen.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, expected a whole number that can be meant here.</source>
        <translation>%1: „%2“ ist %3, erwartet eine ganze Zahl, die hier gemeint sein kann.</translation>
    </message>
    <message>
        <source>An image is %1, expected 1 or 3 channels and at least one pixel.</source>
        <translation>Ein Bild ist %1, erwartet sind 1 oder 3 Kanäle und mindestens ein Pixel.</translation>
    </message>
    <message>
        <source>%1 is not a file Exitscope knows: expected predictions (.npz, .pth), a network (TorchScript or trained by Exitscope), a policy (.json), a session (.exitscope), texts (.tsv, .csv) or a folder of samples.</source>
        <translation>%1 ist keine Datei, die Exitscope kennt: erwartet Vorhersagen (.npz, .pth), ein Netz (TorchScript oder von Exitscope trainiert), eine Strategie (.json), eine Sitzung (.exitscope), Texte (.tsv, .csv) oder einen Ordner mit Beispielen.</translation>
    </message>
    <message>
        <source>The session has %1 cross-fitted scores of %2, expected %3.</source>
        <translation>Die Sitzung hat %1 kreuzweise angepasste Werte von %2, erwartet %3.</translation>
    </message>
    <message>
        <source>%1 names exit 0: exits are numbered from 1.</source>
        <translation>%1 nennt Ausgang 0: Ausgänge zählen ab 1.</translation>
    </message>
    <message>
        <source>%1 is not a session: it is not JSON.</source>
        <translation>%1 ist keine Sitzung: Es ist kein JSON.</translation>
    </message>
    <message>
        <source>%1 is not a session: expected &quot;format&quot;: &quot;%2&quot;.</source>
        <translation>%1 ist keine Sitzung: erwartet &quot;format&quot;: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 shows table %2 of %3.</source>
        <translation>%1 zeigt Tabelle %2 von %3.</translation>
    </message>
    <message>
        <source>Best on calibration</source>
        <translation>Beste auf Kalibrierung</translation>
    </message>
    <message>
        <source>Optimal stopping</source>
        <translation>Optimales Stoppen</translation>
    </message>
    <message>
        <source>Optimised thresholds</source>
        <translation>Optimierte Schwellen</translation>
    </message>
    <message>
        <source>EENet</source>
        <translation>EENet</translation>
    </message>
    <message>
        <source>EENet, no distribution</source>
        <translation>EENet ohne Verteilung</translation>
    </message>
    <message>
        <source>EENet, no scoring</source>
        <translation>EENet ohne Scoring</translation>
    </message>
    <message>
        <source>MSDNet</source>
        <translation>MSDNet</translation>
    </message>
    <message>
        <source>BranchyNet</source>
        <translation>BranchyNet</translation>
    </message>
    <message>
        <source>PABEE</source>
        <translation>PABEE</translation>
    </message>
    <message>
        <source>%1 has %2 samples without ids and %3 has %4: expected as many, or ids, to tell which are the same.</source>
        <translation>%1 hat %2 Beispiele ohne Kennungen und %3 hat %4: Erwartet werden gleich viele oder Kennungen, um zu erkennen, welche dieselben sind.</translation>
    </message>
    <message>
        <source>The label of sample &quot;%1&quot; is %2 in %3 and %4 in %5: expected the same labels, so the two cannot be compared.</source>
        <translation>Die Klasse von Beispiel „%1“ ist %2 in %3 und %4 in %5: Erwartet werden gleiche Klassen, daher können die beiden nicht verglichen werden.</translation>
    </message>
    <message>
        <source>%1 and %2 share no test sample: expected the same samples, split alike.</source>
        <translation>%1 und %2 haben kein Testbeispiel gemeinsam: Erwartet werden dieselben Beispiele, gleich geteilt.</translation>
    </message>
    <message>
        <source>A checksum cannot be computed.</source>
        <translation>Eine Prüfsumme kann nicht berechnet werden.</translation>
    </message>
    <message>
        <source>Finding the best policy at each budget</source>
        <translation>Die beste Strategie bei jedem Budget wird gesucht</translation>
    </message>
    <message>
        <source>Fitting optimal stopping</source>
        <translation>Optimales Stoppen wird angepasst</translation>
    </message>
    <message>
        <source>Finding the cheapest budgets</source>
        <translation>Die kleinsten Budgets werden gesucht</translation>
    </message>
    <message>
        <source>Reading predictions</source>
        <translation>Vorhersagen werden gelesen</translation>
    </message>
    <message>
        <source>Unpacking predictions (MiB)</source>
        <translation>Vorhersagen werden entpackt (MiB)</translation>
    </message>
    <message>
        <source>Saving predictions</source>
        <translation>Vorhersagen werden gespeichert</translation>
    </message>
    <message>
        <source>Reading the sizes of images</source>
        <translation>Größen der Bilder werden gelesen</translation>
    </message>
    <message>
        <source>Looking for images</source>
        <translation>Bilder werden gesucht</translation>
    </message>
    <message>
        <source>%1 certifies point %2 of %3.</source>
        <translation>%1 zertifiziert Punkt %2 von %3.</translation>
    </message>
    <message>
        <source>%1 has no costs in %2: expected the unit of %3, to compare at one budget.</source>
        <translation>%1 hat keine Kosten in %2: Erwartet wird die Einheit von %3, um bei einem Budget zu vergleichen.</translation>
    </message>
    <message>
        <source>Threads: %1</source>
        <translation>Threads: %1</translation>
    </message>
    <message>
        <source>Devices: %1</source>
        <translation>Geräte: %1</translation>
    </message>
    <message>
        <source>No engine: %1</source>
        <translation>Keine Engine: %1</translation>
    </message>
    <message>
        <source>--exit is %1, but there are %2 exits.</source>
        <translation>--exit ist %1, aber es gibt %2 Ausgänge.</translation>
    </message>
</context>
<context>
    <name>exitscope::ActionModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>exitscope::ActionSet</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>exitscope::AllocationPlot</name>
    <message>
        <source>Exit allocation</source>
        <translation>Verteilung auf Ausgänge</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>%1 · nobody</source>
        <translation>%1 · keines</translation>
    </message>
    <message>
        <source>%1 · %2 right</source>
        <translation>%1 · %2 richtig</translation>
    </message>
    <message>
        <source>exit %1: %2</source>
        <translation>Ausgang %1: %2</translation>
    </message>
    <message>
        <source>Where samples leave, %1 split. %2.</source>
        <translation>Wo Beispiele das Netz verlassen, %1. %2.</translation>
    </message>
    <message>
        <source>Share of the samples that leave at each exit, how many of them are right, and what leaving there costs.</source>
        <translation>Anteil der Beispiele, die an jedem Ausgang gehen, wie viele davon richtig sind und was das Gehen dort kostet.</translation>
    </message>
</context>
<context>
    <name>exitscope::BudgetPanel</name>
    <message>
        <source>Mean &amp;cost of a sample</source>
        <translation>Mittlere &amp;Kosten je Beispiel</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Exact budget</source>
        <translation>Genaues Budget</translation>
    </message>
    <message>
        <source>Unit of cost</source>
        <translation>Kosteneinheit</translation>
    </message>
    <message>
        <source>What a sample costs: axis, slider and policies follow</source>
        <translation>Was ein Beispiel kostet: Achse, Regler und Strategien richten sich danach</translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>Realised: %1 on test, %2 on calibration.
%3 of the full network, which is right on %4.</source>
        <translation>Tatsächliche Kosten: %1 im Testteil, %2 im Kalibrierteil.
%3 des ganzen Netzes, das bei %4 richtig liegt.</translation>
    </message>
    <message>
        <source>%1 of the policy</source>
        <translation>%1 der Strategie</translation>
    </message>
    <message>
        <source>Costs that the policy was fitted with</source>
        <translation>Kosten, mit denen die Strategie angepasst wurde</translation>
    </message>
    <message>
        <source>%1 points against MSDNet at this budget (95 %: %2 to %3).</source>
        <translation>%1 Punkte gegenüber MSDNet bei diesem Budget (95 %: %2 bis %3).</translation>
    </message>
    <message>
        <source>Own thresholds, not the budget&apos;s.</source>
        <translation>Eigene Schwellen, nicht die des Budgets.</translation>
    </message>
    <message>
        <source>Back to the budget</source>
        <translation>Zurück zum Budget</translation>
    </message>
    <message>
        <source>Set the thresholds that the policy has for the budget</source>
        <translation>Setzt die Schwellen, die die Strategie für das Budget hat</translation>
    </message>
    <message>
        <source>Wanted accuracy</source>
        <translation>Gewünschte Genauigkeit</translation>
    </message>
    <message>
        <source>The cheapest budget that reaches this accuracy on calibration</source>
        <translation>Das kleinste Budget, das auf Kalibrierung diese Genauigkeit erreicht</translation>
    </message>
    <message>
        <source>Finding the cheapest budgets</source>
        <translation>Die kleinsten Budgets werden gesucht</translation>
    </message>
    <message>
        <source>Wanted accuracy on calibration</source>
        <translation>Gewünschte Genauigkeit auf Kalibrierung</translation>
    </message>
    <message>
        <source>Wanted accuracy on calibration: %1</source>
        <translation>Gewünschte Genauigkeit auf Kalibrierung: %1</translation>
    </message>
    <message>
        <source>What the budget brings</source>
        <translation>Was das Budget bringt</translation>
    </message>
    <message>
        <source>Against MSDNet</source>
        <translation>Gegen MSDNet</translation>
    </message>
    <message>
        <source>Accuracy on the split in view: of all samples, how many are right where they leave</source>
        <translation>Genauigkeit auf dem gezeigten Teil: wie viele aller Beispiele dort richtig sind, wo sie gehen</translation>
    </message>
    <message>
        <source>Wilson interval: where the accuracy on all such samples lies, with 95 % confidence</source>
        <translation>Wilson-Intervall: wo die Genauigkeit auf allen solchen Beispielen mit 95 % Sicherheit liegt</translation>
    </message>
    <message>
        <source>What a sample may cost on average; thresholds follow, so that calibration keeps to it</source>
        <translation>Was ein Beispiel im Mittel kosten darf; die Schwellen folgen so, dass die Kalibrierung es einhält</translation>
    </message>
    <message>
        <source>What the samples really cost on average: on calibration, where thresholds are set, and on test</source>
        <translation>Was die Beispiele im Mittel wirklich kosten: auf der Kalibrierung, wo die Schwellen gesetzt werden, und auf Test</translation>
    </message>
    <message>
        <source>In points of percent, with an interval by bootstrap over the same samples under both policies</source>
        <translation>In Prozentpunkten, mit einem Bootstrap-Intervall über dieselben Beispiele unter beiden Strategien</translation>
    </message>
</context>
<context>
    <name>exitscope::ClassModel</name>
    <message>
        <source>95 %: %1</source>
        <translation>95 %: %1</translation>
    </message>
    <message>
        <source>Right where its samples leave</source>
        <translation>Richtig, wo die Beispiele das Netz verlassen</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Mean exit</source>
        <translation>Mittlerer Ausgang</translation>
    </message>
    <message>
        <source>Mean cost</source>
        <translation>Mittlere Kosten</translation>
    </message>
    <message>
        <source>Mean number of the exit where its samples leave, from 1</source>
        <translation>Mittlere Nummer des Ausgangs, an dem ihre Beispiele gehen, ab 1</translation>
    </message>
    <message>
        <source>What its samples cost on average, in the unit in force</source>
        <translation>Was ihre Beispiele im Mittel kosten, in der geltenden Einheit</translation>
    </message>
</context>
<context>
    <name>exitscope::ClassTable</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>exitscope::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was soll geschehen?</translation>
    </message>
    <message>
        <source>Part of a command&apos;s name</source>
        <translation>Teil eines Befehlsnamens</translation>
    </message>
</context>
<context>
    <name>exitscope::ComparePanel</name>
    <message>
        <source>%1 with thresholds of its own</source>
        <translation>%1 mit eigenen Schwellen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 right, costs %2</source>
        <translation>%1 richtig, kostet %2</translation>
    </message>
    <message>
        <source>&amp;Keep as reference</source>
        <translation>Als Ver&amp;gleich behalten</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>&amp;Tauschen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Make the reference the current operating point, and that the reference</source>
        <translation>Den Vergleichspunkt zum geltenden machen und umgekehrt</translation>
    </message>
    <message>
        <source>Comparison with the reference</source>
        <translation>Gegenüberstellung mit dem Vergleichspunkt</translation>
    </message>
    <message>
        <source>Keep an operating point as reference, then choose another policy or drag the budget: both stand here side by side, on the same samples.</source>
        <translation>Einen Arbeitspunkt als Vergleich behalten, dann eine andere Strategie wählen oder das Budget ziehen: Beide stehen hier nebeneinander, für dieselben Beispiele.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Difference %1 points (95 %: %2 to %3)</source>
        <translation>Unterschied %1 Prozentpunkte (95 %: %2 bis %3)</translation>
    </message>
    <message>
        <source>Right only now: %1</source>
        <translation>Nur jetzt richtig: %1</translation>
    </message>
    <message>
        <source>Right only in the reference: %1</source>
        <translation>Nur im Vergleich richtig: %1</translation>
    </message>
    <message>
        <source>Another answer: %1</source>
        <translation>Andere Antwort: %1</translation>
    </message>
    <message>
        <source>Another exit: %1</source>
        <translation>Anderer Ausgang: %1</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Compare with another &amp;table</source>
        <translation>Mit einer anderen &amp;Tabelle vergleichen</translation>
    </message>
    <message>
        <source>Make the operating point of another open table the reference: another network&apos;s answers for the same samples</source>
        <translation>Den Arbeitspunkt einer anderen offenen Tabelle zur Referenz machen: was ein anderes Netz bei denselben Beispielen antwortet</translation>
    </message>
    <message>
        <source>On the %1 samples that both have, of %2.</source>
        <translation>Auf den %1 Beispielen, die beide haben, von %2.</translation>
    </message>
    <message>
        <source>Hold what is in force, to compare with what comes next</source>
        <translation>Hält fest, was gilt, um es mit dem zu vergleichen, was folgt</translation>
    </message>
    <message>
        <source>Accuracy less the reference&apos;s on the same samples, in points of percent, with an interval by bootstrap over pairs</source>
        <translation>Genauigkeit abzüglich der der Referenz auf denselben Beispielen, in Prozentpunkten, mit einem Bootstrap-Intervall über Paare</translation>
    </message>
</context>
<context>
    <name>exitscope::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel</numerusform>
            <numerusform>%n Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 answered right</source>
        <translation>%1: %2 richtig beantwortet</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 für %2 gehalten: %3</translation>
    </message>
    <message>
        <source>Open predictions to begin</source>
        <translation>Zum Beginnen Vorhersagen öffnen</translation>
    </message>
    <message>
        <source>Rows: true class. Columns: answer. %1, %2 split, leaving at exit %3</source>
        <translation>Zeilen: wahre Klasse. Spalten: Antwort. %1, %2, an Ausgang %3</translation>
    </message>
    <message>
        <source>Rows: true class. Columns: answer. %1, %2 split</source>
        <translation>Zeilen: wahre Klasse. Spalten: Antwort. %1, %2</translation>
    </message>
    <message>
        <source>Most often %1.</source>
        <translation>Am häufigsten: %1.</translation>
    </message>
    <message>
        <source>No class is taken for another.</source>
        <translation>Keine Klasse wird für eine andere gehalten.</translation>
    </message>
</context>
<context>
    <name>exitscope::CostsDialog</name>
    <message>
        <source>&amp;Remove unit</source>
        <translation>Einheit &amp;entfernen</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What a sample costs that answers at each exit, with everything up to it.</source>
        <translation>Was ein Beispiel kostet, das an einem Ausgang beantwortet wird, mit allem bis dorthin.</translation>
    </message>
    <message>
        <source>&amp;Add unit</source>
        <translation>Einheit &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Costs of the exits</source>
        <translation>Kosten der Ausgänge</translation>
    </message>
    <message>
        <source>What is wrong with the costs</source>
        <translation>Was an den Kosten nicht stimmt</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>A unit needs a name.</source>
        <translation>Eine Einheit braucht einen Namen.</translation>
    </message>
    <message>
        <source>There are two units called %1.</source>
        <translation>Zwei Einheiten heißen %1.</translation>
    </message>
    <message>
        <source>%1: the cost of exit %2 is not a number.</source>
        <translation>%1: die Kosten von Ausgang %2 sind keine Zahl.</translation>
    </message>
</context>
<context>
    <name>exitscope::DifferencePlot</name>
    <message>
        <source>Difference between policies</source>
        <translation>Unterschied zwischen Strategien</translation>
    </message>
    <message>
        <source>Budget per sample (%1)</source>
        <translation>Budget je Beispiel (%1)</translation>
    </message>
    <message>
        <source>is being measured</source>
        <translation>wird gemessen</translation>
    </message>
    <message>
        <source>Choose another policy to see its interval.</source>
        <translation>Eine andere Strategie wählen, um ihr Intervall zu sehen.</translation>
    </message>
    <message>
        <source>Accuracy of each policy less that of %1 at the same budget, %2 split.</source>
        <translation>Genauigkeit jeder Strategie abzüglich der von %1 beim selben Budget, %2.</translation>
    </message>
    <message>
        <source> %1: %2 points (95 %: %3 to %4).</source>
        <translation> %1: %2 Prozentpunkte (95 %: %3 bis %4).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The reference has no costs in %1.</source>
        <translation>Die Referenz hat keine Kosten in %1.</translation>
    </message>
    <message>
        <source>Points of accuracy</source>
        <translation>Genauigkeit in Prozentpunkten</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>gegenüber %1</translation>
    </message>
    <message>
        <source>The reference answers for none of these budgets.</source>
        <translation>Die Referenz antwortet bei keinem dieser Budgets.</translation>
    </message>
    <message>
        <source>Accuracy of each policy less that of the one compared with, at the same budget and on the same samples, in points of percent. Band: 95 % interval of the policy in view, by bootstrap over pairs.</source>
        <translation>Genauigkeit jeder Strategie abzüglich der verglichenen, beim selben Budget und auf denselben Beispielen, in Prozentpunkten. Band: 95-%-Intervall der gezeigten Strategie, durch Bootstrap über Paare.</translation>
    </message>
    <message>
        <source>in force, over the reference as it is</source>
        <translation>was gilt, gegenüber der Referenz, wie sie ist</translation>
    </message>
    <message>
        <source> Dot: what is in force less the reference as it is, at its own budget.</source>
        <translation> Punkt: was gilt, abzüglich der Referenz, wie sie ist, bei deren eigenem Budget.</translation>
    </message>
    <message>
        <source> In force over the reference as it is: %1 points (95 %: %2 to %3).</source>
        <translation> Was gilt, gegenüber der Referenz, wie sie ist: %1 Prozentpunkte (95 %: %2 bis %3).</translation>
    </message>
</context>
<context>
    <name>exitscope::ErrorsPanel</name>
    <message>
        <source>Taken for what, &amp;leaving at</source>
        <translation>Wofür gehalten, an &amp;Ausgang</translation>
    </message>
    <message>
        <source>Exit of the confusion matrix</source>
        <translation>Ausgang der Verwechslungsmatrix</translation>
    </message>
    <message>
        <source>any exit</source>
        <translation>jedem</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
</context>
<context>
    <name>exitscope::ExecutionDialog</name>
    <message>
        <source>&amp;Channels last</source>
        <translation>&amp;Kanäle zuletzt</translation>
    </message>
    <message>
        <source>How networks compute on %1</source>
        <translation>Wie Netze auf %1 rechnen</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <source>What products are computed in; weights stay float32. A lower precision can be faster and changes some answers: how many is measured with it and said.</source>
        <translation>Worin Produkte berechnet werden; Gewichte bleiben float32. Ein kürzeres Format kann schneller sein und ändert einige Antworten: Wie viele, wird mitgemessen und gesagt.</translation>
    </message>
    <message>
        <source>Keep the channels of a pixel together in memory. Answers stay the same; convolutions can be faster or slower.</source>
        <translation>Hält die Kanäle eines Bildpunkts im Speicher beieinander. Die Antworten bleiben gleich; Faltungen können schneller oder langsamer werden.</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threads of one operation on the processor</source>
        <translation>Threads einer Rechenoperation auf dem Prozessor</translation>
    </message>
    <message>
        <source>Holds from the next classification on. Latency is measured in the same way.</source>
        <translation>Gilt ab der nächsten Klassifikation. Die Latenz wird genauso gemessen.</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Zahlenformat</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <source>channels last</source>
        <translation>Kanäle zuletzt</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 Thread</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 Threads</translation>
    </message>
</context>
<context>
    <name>exitscope::FilterBar</name>
    <message>
        <source>Test</source>
        <translation>Testteil</translation>
    </message>
    <message>
        <source>The samples that results are measured on</source>
        <translation>Die Beispiele, an denen Ergebnisse gemessen werden</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierteil</translation>
    </message>
    <message>
        <source>The samples that policies were fitted on</source>
        <translation>Die Beispiele, an die Strategien angepasst wurden</translation>
    </message>
    <message>
        <source>Policies were fitted on these samples; results are measured on test.</source>
        <translation>Die Strategien wurden an diese Beispiele angepasst; Ergebnisse werden am Testteil gemessen.</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Wahre Klasse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Show all samples of this split</source>
        <translation>Alle Beispiele dieses Teils zeigen</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Liste speichern…</translation>
    </message>
    <message>
        <source>Save the samples shown as CSV</source>
        <translation>Die gezeigten Beispiele als CSV speichern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>right where it leaves</source>
        <translation>richtig, wo es das Netz verlässt</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>wrong where it leaves</source>
        <translation>falsch, wo es das Netz verlässt</translation>
    </message>
    <message>
        <source>Wrong too early</source>
        <translation>Falsch (zu früh)</translation>
    </message>
    <message>
        <source>wrong here, a later exit would be right</source>
        <translation>hier falsch, ein späterer Ausgang wäre richtig</translation>
    </message>
    <message>
        <source>%1 of %2 test samples</source>
        <translation>%1 von %2 Testbeispielen</translation>
    </message>
    <message>
        <source>%1 of %2 calibration samples</source>
        <translation>%1 von %2 Kalibrierbeispielen</translation>
    </message>
    <message>
        <source>Right earlier, wrong later</source>
        <translation>Früher richtig, später falsch</translation>
    </message>
    <message>
        <source>wrong where it leaves, an earlier exit was right (overthinking)</source>
        <translation>falsch, wo es das Netz verlässt, ein früherer Ausgang war richtig (zu lange nachgedacht)</translation>
    </message>
    <message>
        <source>%1, %2 selected</source>
        <translation>%1, %2 ausgewählt</translation>
    </message>
</context>
<context>
    <name>exitscope::FilterChips</name>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Wrong too early</source>
        <translation>Zu früh, falsch</translation>
    </message>
    <message>
        <source>Right earlier, wrong later</source>
        <translation>Früher richtig, später falsch</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>True class: %1</source>
        <translation>Wahre Klasse: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Score at exit %1: %2 to %3</source>
        <translation>Wert an Ausgang %1: %2 bis %3</translation>
    </message>
    <message>
        <source>Active filters</source>
        <translation>Wirksame Filter</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Den Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Right only now</source>
        <translation>Nur jetzt richtig</translation>
    </message>
    <message>
        <source>Right only in the reference</source>
        <translation>Nur im Vergleich richtig</translation>
    </message>
    <message>
        <source>Another answer than the reference</source>
        <translation>Andere Antwort als im Vergleich</translation>
    </message>
    <message>
        <source>Another exit than in the reference</source>
        <translation>Anderer Ausgang als im Vergleich</translation>
    </message>
    <message>
        <source>%1 with scores like %2</source>
        <translation>%1 mit Scores wie %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
</context>
<context>
    <name>exitscope::GuaranteePanel</name>
    <message>
        <source>C&amp;ertify</source>
        <translation>&amp;Zertifizieren</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>Dorth&amp;in</translation>
    </message>
    <message>
        <source>&amp;Tolerated drop</source>
        <translation>&amp;Verlust höchstens</translation>
    </message>
    <message>
        <source>C&amp;onfidence</source>
        <translation>Si&amp;cherheit</translation>
    </message>
    <message>
        <source>Tolerated drop in accuracy</source>
        <translation>Hingenommener Verlust an Genauigkeit</translation>
    </message>
    <message>
        <source>Of all samples, how many may be wrong that the full network has right</source>
        <translation>Wie viele aller Beispiele falsch sein dürfen, die das ganze Netz richtig hat</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>How sure the guarantee must be</source>
        <translation>Wie sicher die Garantie sein muss</translation>
    </message>
    <message>
        <source>Fit the policy in view on half of calibration and test its operating points on the other half, from dearest to cheapest</source>
        <translation>Die gezeigte Strategie auf der halben Kalibrierung anpassen und ihre Betriebspunkte auf der anderen Hälfte prüfen, vom teuersten zum billigsten</translation>
    </message>
    <message>
        <source>Make the certified operating point the current one</source>
        <translation>Den zertifizierten Betriebspunkt zum aktuellen machen</translation>
    </message>
    <message>
        <source>What is certified</source>
        <translation>Was zertifiziert ist</translation>
    </message>
    <message>
        <source>Finds the cheapest operating point that loses no more than that, and says so with that confidence.</source>
        <translation>Findet den billigsten Betriebspunkt, der mit dieser Sicherheit nicht mehr verliert.</translation>
    </message>
    <message>
        <source>The calibration split is too small to certify a drop of at most %1 with %2 confidence: half of it is %3 samples, at least %4 are needed.</source>
        <translation>Der Kalibrierteil ist zu klein, um einen Verlust von höchstens %1 mit %2 Sicherheit zu zertifizieren: Seine Hälfte hat %3 Beispiele, nötig sind mindestens %4.</translation>
    </message>
    <message>
        <source>Certified: %1 at %2, at most %3 worse than the full network with %4 confidence. On test %5 are wrong that the full network has right (95 %: %6); in all, %7 are right instead of %8.</source>
        <translation>Zertifiziert: %1 bei %2, mit %4 Sicherheit höchstens %3 schlechter als das ganze Netz. Im Test sind %5 falsch, die das ganze Netz richtig hat (95 %: %6); insgesamt sind %7 richtig statt %8.</translation>
    </message>
    <message>
        <source>Only the full network is certified for a drop of at most %1 with %2 confidence.</source>
        <translation>Nur das ganze Netz ist für einen Verlust von höchstens %1 mit %2 Sicherheit zertifiziert.</translation>
    </message>
    <message>
        <source>Tested on the half of calibration that nothing was fitted on. At 95 % confidence, on average at most 5 of 100 such halves certify what loses more on new samples.</source>
        <translation>Geprüft auf der Hälfte der Kalibrierung, auf der nichts angepasst wurde. Bei 95 % Sicherheit sichern im Mittel höchstens 5 von 100 solchen Hälften etwas zu, das auf neuen Beispielen mehr verliert.</translation>
    </message>
</context>
<context>
    <name>exitscope::HintBar</name>
    <message>
        <source>Drag the slider of the mean cost: thresholds, curves and samples follow at once.</source>
        <translation>Den Regler der mittleren Kosten ziehen: Schwellen, Kurven und Beispiele folgen sofort.</translation>
    </message>
    <message>
        <source>Everything that is drawn can be taken hold of. Drag a threshold in the histograms; click a bar, an exit&apos;s dot or a class to see just those samples, and once more to see all.</source>
        <translation>Alles Gezeichnete lässt sich anfassen. Eine Schwelle in den Histogrammen ziehen; einen Balken, den Punkt eines Ausgangs oder eine Klasse anklicken, um nur diese Beispiele zu sehen, und noch einmal, um alle zu sehen.</translation>
    </message>
    <message>
        <source>Edit &gt; Keep as reference keeps this operating point. Choose another policy or budget, then look at Compare, Difference and Side by side.</source>
        <translation>Bearbeiten &gt; Als Vergleich behalten merkt sich diesen Arbeitspunkt. Danach eine andere Strategie oder ein anderes Budget wählen und Vergleichen, Unterschied und Nebeneinander ansehen.</translation>
    </message>
    <message>
        <source>Help &gt; Commands finds everything by its name. The line over the samples takes conditions in words: exit = 2 and wrong.</source>
        <translation>Hilfe &gt; Befehle findet alles beim Namen. Die Zeile über den Beispielen nimmt Bedingungen in Worten: exit = 2 and wrong.</translation>
    </message>
    <message>
        <source>File &gt; Save session keeps all that is open and fitted; Save report puts plots and tables into one file.</source>
        <translation>Datei &gt; Sitzung sichern hält alles fest, was offen und angepasst ist; Bericht sichern legt Bilder und Tabellen in eine Datei.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Nächster Hinweis</translation>
    </message>
    <message>
        <source>No hints</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message>
        <source>Show no more hints; Help &gt; Show hints brings them back</source>
        <translation>Keine Hinweise mehr zeigen; Hilfe &gt; Hinweise zeigen bringt sie zurück</translation>
    </message>
    <message>
        <source>Open or drop predictions or a network, or choose Run &gt; Demo: a small network, its data and every policy, to try things on.</source>
        <translation>Vorhersagen oder ein Netz öffnen oder hierher ziehen, oder Ausführen &gt; Demo wählen: ein kleines Netz, seine Daten und jede Strategie zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>exitscope::InputPreview</name>
    <message>
        <source>values from %1 to %2</source>
        <translation>Werte von %1 bis %2</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>As the network sees it</source>
        <translation>Wie das Netz es sieht</translation>
    </message>
    <message>
        <source>Another image, backwards</source>
        <translation>Ein anderes Bild, rückwärts</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>Ein anderes Bild</translation>
    </message>
    <message>
        <source>%1, expected %2: say how images are resized.</source>
        <translation>%1, erwartet %2: Sagen Sie, wie Bilder skaliert werden.</translation>
    </message>
</context>
<context>
    <name>exitscope::JobBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>Den laufenden Vorgang anhalten</translation>
    </message>
    <message>
        <source> · %1 a second</source>
        <translation> · %1 pro Sekunde</translation>
    </message>
    <message>
        <source> · %1 s left</source>
        <translation> · noch %1 s</translation>
    </message>
    <message>
        <source>What else is running, and a way to stop it</source>
        <translation>Was sonst noch läuft, und wie man es anhält</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source> · %1 so far</source>
        <translation> · bisher %1</translation>
    </message>
</context>
<context>
    <name>exitscope::JobRunner</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht.</translation>
    </message>
</context>
<context>
    <name>exitscope::MainWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Fit stopped</source>
        <translation>Anpassung angehalten</translation>
    </message>
    <message>
        <source>Keep the best heads so far? They will be marked &quot;stopped early&quot;.</source>
        <translation>Die bisher besten Köpfe behalten? Sie werden als „vorzeitig beendet“ gekennzeichnet.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen…</translation>
    </message>
    <message>
        <source>Open predictions, a network or a policy</source>
        <translation>Vorhersagen, ein Netz oder eine Strategie öffnen</translation>
    </message>
    <message>
        <source>Open &amp;network…</source>
        <translation>&amp;Netz öffnen…</translation>
    </message>
    <message>
        <source>Open a network</source>
        <translation>Netz öffnen</translation>
    </message>
    <message>
        <source>Networks (*.pt *.pth *.ts)</source>
        <translation>Netze (*.pt *.pth *.ts)</translation>
    </message>
    <message>
        <source>Open &amp;Fashion-MNIST</source>
        <translation>&amp;Fashion-MNIST öffnen</translation>
    </message>
    <message>
        <source>Open &amp;data folder…</source>
        <translation>&amp;Datenordner öffnen…</translation>
    </message>
    <message>
        <source>Open a folder of IDX files</source>
        <translation>Ordner mit IDX-Dateien öffnen</translation>
    </message>
    <message>
        <source>Save &amp;predictions…</source>
        <translation>&amp;Vorhersagen speichern…</translation>
    </message>
    <message>
        <source>Save predictions</source>
        <translation>Vorhersagen speichern</translation>
    </message>
    <message>
        <source>Predictions (*.npz)</source>
        <translation>Vorhersagen (*.npz)</translation>
    </message>
    <message>
        <source>&amp;Save policy…</source>
        <translation>&amp;Strategie speichern…</translation>
    </message>
    <message>
        <source>Save the policy at the budget in force</source>
        <translation>Strategie mit dem geltenden Budget speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Demo</translation>
    </message>
    <message>
        <source>&amp;Classify</source>
        <translation>&amp;Klassifizieren</translation>
    </message>
    <message>
        <source>&amp;Fit EENet</source>
        <translation>&amp;EENet anpassen</translation>
    </message>
    <message>
        <source>&amp;Train a network…</source>
        <translation>Netz &amp;trainieren…</translation>
    </message>
    <message>
        <source>Show the &amp;calibration split</source>
        <translation>&amp;Kalibrierteil zeigen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;About Exitscope</source>
        <translation>&amp;Über Exitscope</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Aus&amp;führen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Predictions</source>
        <translation>&amp;Vorhersagen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>Device </source>
        <translation>Gerät </translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Where networks run</source>
        <translation>Wo Netze rechnen</translation>
    </message>
    <message>
        <source>Policies and budget</source>
        <translation>Strategien und Budget</translation>
    </message>
    <message>
        <source>Exit allocation</source>
        <translation>Verteilung auf Ausgänge</translation>
    </message>
    <message>
        <source>Fitting</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Pictures and numbers (*.svg *.pdf *.png *.csv)</source>
        <translation>Bilder und Zahlen (*.svg *.pdf *.png *.csv)</translation>
    </message>
    <message>
        <source>Train a compact residual network and save it as</source>
        <translation>Kompaktes Residualnetz trainieren und speichern als</translation>
    </message>
    <message>
        <source>Networks (*.pt)</source>
        <translation>Netze (*.pt)</translation>
    </message>
    <message>
        <source>LibTorch is loading.</source>
        <translation>LibTorch wird geladen.</translation>
    </message>
    <message>
        <source>About Exitscope</source>
        <translation>Über Exitscope</translation>
    </message>
    <message>
        <source>A workbench for early-exit networks.</source>
        <translation>Eine Werkbank für Netze mit frühen Ausgängen.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Guarantee</source>
        <translation>Garantie</translation>
    </message>
    <message>
        <source>Predictions (*.npz *.pth *.pt)</source>
        <translation>Vorhersagen (*.npz *.pth *.pt)</translation>
    </message>
    <message>
        <source>Policies and TorchScript modules (*.json *.pt)</source>
        <translation>Strategien und TorchScript-Module (*.json *.pt)</translation>
    </message>
    <message>
        <source>A network on Fashion-MNIST, every policy, a budget to drag</source>
        <translation>Ein Netz auf Fashion-MNIST, alle Strategien, ein Budget zum Ziehen</translation>
    </message>
    <message>
        <source>&amp;Measure costs…</source>
        <translation>Kosten &amp;messen…</translation>
    </message>
    <message>
        <source>C&amp;osts…</source>
        <translation>K&amp;osten…</translation>
    </message>
    <message>
        <source>&amp;Run for real…</source>
        <translation>Wi&amp;rklich ausführen…</translation>
    </message>
    <message>
        <source>&amp;Precision and threads…</source>
        <translation>&amp;Zahlenformat und Threads…</translation>
    </message>
    <message>
        <source>Precision, memory format and threads that networks compute in</source>
        <translation>Zahlenformat, Speicherordnung und Threads, mit denen Netze rechnen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Filter samples…</source>
        <translation>Beispiele &amp;filtern…</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>Filter &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Calibration and &amp;test…</source>
        <translation>Kalibrierung und &amp;Test…</translation>
    </message>
    <message>
        <source>Prepro&amp;cessing…</source>
        <translation>&amp;Vorverarbeitung…</translation>
    </message>
    <message>
        <source>Open data by name</source>
        <translation>Daten nach Namen öffnen</translation>
    </message>
    <message>
        <source>fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, images:DIR, list:FILE, tsv:FILE or csv:FILE</source>
        <translation>fashion-mnist, idx:ORDNER, cifar10:ORDNER, cifar100:ORDNER, images:ORDNER, list:DATEI, tsv:DATEI oder csv:DATEI</translation>
    </message>
    <message>
        <source>Open data by na&amp;me…</source>
        <translation>Daten nach Na&amp;men öffnen…</translation>
    </message>
    <message>
        <source>&amp;Keep as reference</source>
        <translation>Als Ver&amp;gleich behalten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Exitscope ended unexpectedly</source>
        <translation>Exitscope wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>Open again what was open, with everything that was fitted and set?</source>
        <translation>Wieder öffnen, was offen war, mit allem, was angepasst und eingestellt war?</translation>
    </message>
    <message>
        <source>%1 (older than on disk)</source>
        <translation>%1 (älter als auf der Platte)</translation>
    </message>
    <message>
        <source>Run all exits of the network over the data set</source>
        <translation>Alle Ausgänge des Netzes über den Datensatz laufen lassen</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung sichern</translation>
    </message>
    <message>
        <source>Sessions (*.exitscope)</source>
        <translation>Sitzungen (*.exitscope)</translation>
    </message>
    <message>
        <source>Predictions, networks, policies, texts, sessions (*.npz *.pth *.pt *.ts *.json *.tsv *.csv *.exitscope)</source>
        <translation>Vorhersagen, Netze, Strategien, Texte, Sitzungen (*.npz *.pth *.pt *.ts *.json *.tsv *.csv *.exitscope)</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>&amp;Letzte Sitzung öffnen</translation>
    </message>
    <message>
        <source>What was open, fitted and set when Exitscope was closed</source>
        <translation>Was offen, angepasst und eingestellt war, als Exitscope geschlossen wurde</translation>
    </message>
    <message>
        <source>Save s&amp;ession…</source>
        <translation>S&amp;itzung sichern…</translation>
    </message>
    <message>
        <source>Everything that is open, fitted and set, in one file, to go on later</source>
        <translation>Alles, was offen, angepasst und eingestellt ist, in einer Datei, um später weiterzumachen</translation>
    </message>
    <message>
        <source>Learn EENet&apos;s heads at the budget in force</source>
        <translation>EENets Köpfe beim eingestellten Budget lernen</translation>
    </message>
    <message>
        <source>Run the network stage by stage and let samples leave where the policy says</source>
        <translation>Das Netz Stufe für Stufe laufen und Beispiele dort gehen lassen, wo die Strategie es sagt</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle…</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Policy</source>
        <translation>&amp;Strategie</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>Trennung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Writing the report: %1</source>
        <translation>Bericht wird geschrieben: %1</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>Be&amp;richt speichern…</translation>
    </message>
    <message>
        <source>Plots, tables, settings and versions in one HTML file</source>
        <translation>Diagramme, Tabellen, Einstellungen und Versionen in einer HTML-Datei</translation>
    </message>
    <message>
        <source>Select &amp;all samples shown</source>
        <translation>&amp;Alle gezeigten Beispiele auswählen</translation>
    </message>
    <message>
        <source>Show only the &amp;selected</source>
        <translation>&amp;Nur die ausgewählten zeigen</translation>
    </message>
    <message>
        <source>Show samples with scores &amp;like this one</source>
        <translation>Beispiele mit ä&amp;hnlichen Scores wie dieses zeigen</translation>
    </message>
    <message>
        <source>The 50 whose scores at all exits are nearest to those of the current sample</source>
        <translation>Die 50, deren Scores an allen Ausgängen denen des aktuellen Beispiels am nächsten sind</translation>
    </message>
    <message>
        <source>&amp;Copy the ids of the selected</source>
        <translation>&amp;Kennungen der ausgewählten kopieren</translation>
    </message>
    <message>
        <source>Size of pictures…</source>
        <translation>Größe der Bilder…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation>&amp;Hinweise zeigen</translation>
    </message>
    <message>
        <source>&amp;Green for right, red for wrong</source>
        <translation>&amp;Grün für richtig, Rot für falsch</translation>
    </message>
    <message>
        <source>The report was not written: something else came into view meanwhile.</source>
        <translation>Der Bericht wurde nicht geschrieben: Inzwischen kam etwas anderes in den Blick.</translation>
    </message>
    <message>
        <source>Close this table</source>
        <translation>Diese Tabelle schließen</translation>
    </message>
    <message>
        <source>&amp;Close this table</source>
        <translation>Diese Tabelle &amp;schließen</translation>
    </message>
    <message>
        <source>Save &amp;view</source>
        <translation>Ansicht s&amp;peichern</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Speichern: %1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Der Bericht wird gespeichert</translation>
    </message>
    <message>
        <source>What is in view was classified with the network&apos;s earlier settings: classify again.</source>
        <translation>Was zu sehen ist, wurde mit den früheren Einstellungen des Netzes klassifiziert: klassifizieren Sie neu.</translation>
    </message>
    <message>
        <source>S&amp;wap with the reference</source>
        <translation>Mit der Referenz &amp;tauschen</translation>
    </message>
    <message>
        <source>Make the reference the current operating point, and that the reference</source>
        <translation>Den Vergleichspunkt zum geltenden machen und umgekehrt</translation>
    </message>
    <message>
        <source>Remo&amp;ve the reference</source>
        <translation>Referenz &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Back to the budget&apos;s thresholds</source>
        <translation>Zurück zu den Schwellen des &amp;Budgets</translation>
    </message>
    <message>
        <source>Set the thresholds that the policy has for the budget</source>
        <translation>Setzt die Schwellen, die die Strategie für das Budget hat</translation>
    </message>
    <message>
        <source>S&amp;how only</source>
        <translation>&amp;Nur zeigen</translation>
    </message>
    <message>
        <source>%1 (changed since the session)</source>
        <translation>%1 (seit der Sitzung geändert)</translation>
    </message>
    <message>
        <source>The report was not written: a figure of it could not be made.</source>
        <translation>Der Bericht wurde nicht geschrieben: eine Abbildung darin ließ sich nicht erstellen.</translation>
    </message>
    <message>
        <source>Samples of the &amp;next exit</source>
        <translation>Beispiele des &amp;nächsten Ausgangs</translation>
    </message>
    <message>
        <source>From exit to exit, then all again</source>
        <translation>Von Ausgang zu Ausgang, dann wieder alle</translation>
    </message>
    <message>
        <source>Samples of the &amp;exit before</source>
        <translation>Beispiele des Ausgangs &amp;davor</translation>
    </message>
    <message>
        <source>Copy a p&amp;icture of</source>
        <translation>B&amp;ild kopieren von</translation>
    </message>
    <message>
        <source>Copy the nu&amp;mbers of</source>
        <translation>&amp;Zahlen kopieren von</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
    <message>
        <source>Predictions, heads, costs, thresholds or a certificate of this table are in no file. Close it all the same?</source>
        <translation>Vorhersagen, Köpfe, Kosten, Schwellen oder ein Zertifikat dieser Tabelle liegen in keiner Datei. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Heads, costs, thresholds or certificates of %1 are others in this session. Replace those that are open?</source>
        <translation>Köpfe, Kosten, Schwellen oder Zertifikate von %1 sind in dieser Sitzung andere. Die offenen ersetzen?</translation>
    </message>
</context>
<context>
    <name>exitscope::MeasureDialog</name>
    <message>
        <source>Measure costs</source>
        <translation>Kosten messen</translation>
    </message>
    <message>
        <source>Times %1 on %2 up to each exit, and counts its multiply-accumulates and parameters. Close what else keeps the machine busy.</source>
        <translation>Misst die Zeit von %1 auf %2 bis zu jedem Ausgang und zählt Multiplikationen mit Addition und Parameter. Schließen Sie, was den Rechner sonst beschäftigt.</translation>
    </message>
    <message>
        <source>Samples at once (batch size):</source>
        <translation>Beispiele auf einmal (Stapelgröße):</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Batch of %1</source>
        <translation>Stapel von %1</translation>
    </message>
</context>
<context>
    <name>exitscope::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>exitscope::NetworkDialog</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Input: channels × height × width</source>
        <translation>Eingabe: Kanäle × Höhe × Breite</translation>
    </message>
    <message>
        <source>&amp;Mean of each channel, of values from 0 to 1</source>
        <translation>&amp;Mittelwert jedes Kanals, bei Werten von 0 bis 1</translation>
    </message>
    <message>
        <source>&amp;Standard deviation of each channel</source>
        <translation>&amp;Standardabweichung jedes Kanals</translation>
    </message>
    <message>
        <source>&amp;Data set: fashion-mnist, idx:DIR or empty</source>
        <translation>&amp;Datensatz: fashion-mnist, idx:ORDNER oder leer</translation>
    </message>
    <message numerus="yes">
        <source>Mean and deviation need %n number(s) as 0.5, 0.2 or as 0,5; 0,2, deviations above 0.</source>
        <translation>
            <numerusform>Mittelwert und Abweichung brauchen %n Zahl als 0.5 oder 0,5, Abweichungen über 0.</numerusform>
            <numerusform>Mittelwert und Abweichung brauchen %n Zahlen als 0.5, 0.2 oder als 0,5; 0,2, Abweichungen über 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it reaches outside its tensors.</source>
        <translation>Nichts darin greift über seine Tensoren hinaus.</translation>
    </message>
    <message>
        <source>Few networks need what stands out in it:</source>
        <translation>Wenige Netze brauchen, was darin auffällt:</translation>
    </message>
    <message>
        <source>It is tried in a process of its own first.</source>
        <translation>Sie wird zuerst in einem eigenen Prozess erprobt.</translation>
    </message>
    <message>
        <source>What is known of this file</source>
        <translation>Was über diese Datei bekannt ist</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
    <message>
        <source>This file is TorchScript, which is code: opening it runs it with your rights. Open only what you trust.</source>
        <translation>Diese Datei ist TorchScript, also Code, der beim Öffnen mit Ihren Rechten läuft. Öffnen Sie nur, was vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>It has changed since it was last opened: it is another version, or damaged.</source>
        <translation>Sie hat sich seit dem letzten Öffnen geändert: Sie ist eine andere Fassung oder beschädigt.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>text of up to %1 tokens, with ids below %2</source>
        <translation>Text von bis zu %1 Token, mit Kennungen unter %2</translation>
    </message>
    <message>
        <source>Shorter side, pixels</source>
        <translation>Kürzere Seite, Pixel</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>CIFAR</source>
        <translation>CIFAR</translation>
    </message>
    <message>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Voreinstellung</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>shorter side to, then crop the centre</source>
        <translation>kürzere Seite auf, dann die Mitte</translation>
    </message>
    <message>
        <source>to the input, whatever the proportions</source>
        <translation>auf die Eingabe, ohne auf Verhältnisse zu achten</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <source>Order of the channels</source>
        <translation>Reihenfolge der Kanäle</translation>
    </message>
    <message>
        <source>&amp;Resize images</source>
        <translation>Bilder &amp;skalieren</translation>
    </message>
    <message>
        <source>&amp;Order of the channels</source>
        <translation>Reihenfolge der &amp;Kanäle</translation>
    </message>
</context>
<context>
    <name>exitscope::Operations</name>
    <message>
        <source>Loading LibTorch</source>
        <translation>LibTorch wird geladen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Open predictions before a policy: a policy is shown on samples.</source>
        <translation>Vor einer Strategie Vorhersagen öffnen: Eine Strategie wird an Beispielen gezeigt.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird geprüft</translation>
    </message>
    <message>
        <source>Open a data set for the network to run on.</source>
        <translation>Einen Datensatz öffnen, auf dem das Netz rechnen soll.</translation>
    </message>
    <message>
        <source>Open a network first.</source>
        <translation>Zuerst ein Netz öffnen.</translation>
    </message>
    <message>
        <source>Classifying samples</source>
        <translation>Beispiele werden klassifiziert</translation>
    </message>
    <message>
        <source>Fitting %1</source>
        <translation>%1 wird angepasst</translation>
    </message>
    <message>
        <source>Training a network</source>
        <translation>Netz wird trainiert</translation>
    </message>
    <message>
        <source>The demo: a compact residual network on Fashion-MNIST</source>
        <translation>Die Demo: ein kompaktes Residualnetz auf Fashion-MNIST</translation>
    </message>
    <message>
        <source>Loading LibTorch and the network</source>
        <translation>LibTorch und das Netz werden geladen</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>%1 tells %2 classes apart, but %3 has %4.</source>
        <translation>%1 unterscheidet %2 Klassen, aber %3 hat %4.</translation>
    </message>
    <message>
        <source>Certifying %1</source>
        <translation>%1 wird zertifiziert</translation>
    </message>
    <message>
        <source>Fitting on half of calibration, epoch %1</source>
        <translation>Anpassung auf der halben Kalibrierung, Epoche %1</translation>
    </message>
    <message>
        <source>Measuring costs</source>
        <translation>Kosten werden gemessen</translation>
    </message>
    <message>
        <source>Open a network and its data, and classify them: a policy runs with a network on samples.</source>
        <translation>Öffnen Sie ein Netz und seine Daten und klassifizieren Sie sie: Eine Strategie läuft mit einem Netz auf Beispielen.</translation>
    </message>
    <message>
        <source>Running %1 stage by stage</source>
        <translation>%1 läuft Stufe für Stufe</translation>
    </message>
    <message>
        <source>%1 runs stage by stage, so that samples can leave early.</source>
        <translation>%1 läuft Stufe für Stufe, sodass Beispiele früh ausscheiden können.</translation>
    </message>
    <message>
        <source>%1 only runs as a whole. %2</source>
        <translation>%1 läuft nur im Ganzen. %2</translation>
    </message>
    <message>
        <source>%1 has changed on disk: what is shown is what it held when it was opened. Open it again to see what it holds now.</source>
        <translation>%1 hat sich auf der Platte geändert: Gezeigt wird, was die Datei beim Öffnen enthielt. Neu öffnen zeigt, was jetzt darin steht.</translation>
    </message>
    <message>
        <source>Fitting, epoch %1, %2 right in validation</source>
        <translation>Anpassung, Epoche %1, %2 richtig in der Validierung</translation>
    </message>
</context>
<context>
    <name>exitscope::PictureSizeDialog</name>
    <message>
        <source>Size of pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>One column of a paper</source>
        <translation>Eine Spalte eines Artikels</translation>
    </message>
    <message>
        <source>Two columns of a paper</source>
        <translation>Zwei Spalten eines Artikels</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Folie</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Resolution of PNG and of copied pictures</source>
        <translation>Auflösung von PNG und von kopierten Bildern</translation>
    </message>
    <message>
        <source>Resolution of PNG</source>
        <translation>Auflösung von PNG</translation>
    </message>
    <message>
        <source>PNG: %1 × %2 pixels</source>
        <translation>PNG: %1 × %2 Pixel</translation>
    </message>
</context>
<context>
    <name>exitscope::PlotView</name>
    <message>
        <source>Open predictions to begin</source>
        <translation>Zum Beginnen Vorhersagen öffnen</translation>
    </message>
    <message>
        <source>calibration split (fitted on)</source>
        <translation>Kalibrierteil (daran angepasst)</translation>
    </message>
</context>
<context>
    <name>exitscope::PolicyPanel</name>
    <message>
        <source>Show the curve of %1</source>
        <translation>Die Kurve von %1 zeigen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Fit %1</source>
        <translation>%1 anpassen</translation>
    </message>
    <message>
        <source>Refit</source>
        <translation>Neu anpassen</translation>
    </message>
    <message>
        <source>%1 needs no fitting: its thresholds come from the calibration split.</source>
        <translation>%1 braucht keine Anpassung: Die Schwellen stammen aus dem Kalibrierteil.</translation>
    </message>
    <message>
        <source>Fitted at %1 of the full cost in %2, epoch %3 of %4 kept.</source>
        <translation>Angepasst bei %1 der vollen Kosten in %2, Epoche %3 von %4 behalten.</translation>
    </message>
    <message>
        <source>Fitted for %2 (at %1 of the full cost), epoch %3 of %4 kept.</source>
        <translation>Angepasst für %2 (bei %1 der vollen Kosten), Epoche %3 von %4 behalten.</translation>
    </message>
    <message>
        <source>Stopped early.</source>
        <translation>Vorzeitig beendet.</translation>
    </message>
    <message>
        <source>Learn EENet&apos;s heads on the calibration split, at the budget in force. Its two ablations come with them.</source>
        <translation>EENets Köpfe am Kalibrierteil lernen, beim geltenden Budget. Seine beiden Ablationen kommen mit.</translation>
    </message>
    <message>
        <source>Fit this policy on the calibration split, for the costs in force</source>
        <translation>Diese Strategie am Kalibrierteil für die geltenden Kosten anpassen</translation>
    </message>
    <message>
        <source>Fitted for %1.</source>
        <translation>Angepasst für %1.</translation>
    </message>
    <message>
        <source>Here it is %1: %2 on calibration, cross-fitted.</source>
        <translation>Hier ist es %1: %2 auf dem Kalibrierteil, kreuzangepasst.</translation>
    </message>
    <message>
        <source>Here it is %1.</source>
        <translation>Hier ist es %1.</translation>
    </message>
    <message>
        <source>One fit for every budget, on %1 calibration samples, cross-fitted.</source>
        <translation>Eine Anpassung für jedes Budget, an %1 Kalibrierbeispielen, kreuzangepasst.</translation>
    </message>
    <message>
        <source>Thresholds searched on calibration at %1 budgets.</source>
        <translation>Schwellen am Kalibrierteil bei %1 Budgets gesucht.</translation>
    </message>
    <message>
        <source>Thresholds searched on calibration at one budget.</source>
        <translation>Schwellen am Kalibrierteil bei einem Budget gesucht.</translation>
    </message>
    <message>
        <source>other costs in %1</source>
        <translation>andere Kosten in %1</translation>
    </message>
    <message>
        <source>%1: thresholds set by hand, or from a policy file or a guarantee. Moving the budget sets them anew.</source>
        <translation>%1: Schwellen von Hand gesetzt, oder aus einer Datei oder Garantie. Bewegen des Budgets setzt sie neu.</translation>
    </message>
    <message>
        <source>Accuracy on the split in view, at the budget in force</source>
        <translation>Genauigkeit auf dem gezeigten Teil beim geltenden Budget</translation>
    </message>
</context>
<context>
    <name>exitscope::QualityPlot</name>
    <message>
        <source>Score quality</source>
        <translation>Score-Güte</translation>
    </message>
    <message>
        <source>Errors (%) among the samples with the best scores, by their share (%)</source>
        <translation>Fehler (%) unter den Beispielen mit den besten Scores, nach deren Anteil (%)</translation>
    </message>
    <message>
        <source>Exit %1
AUROC %2
ECE %3</source>
        <translation>Ausgang %1
AUROC %2
ECE %3</translation>
    </message>
    <message>
        <source>Exit %1 · AUROC %2 · ECE %3</source>
        <translation>Ausgang %1 · AUROC %2 · ECE %3</translation>
    </message>
    <message>
        <source>Exit %1 · AUROC %2</source>
        <translation>Ausgang %1 · AUROC %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>exit %1: AUROC %2, ECE %3</source>
        <translation>Ausgang %1: AUROC %2, ECE %3</translation>
    </message>
    <message>
        <source>How well the %1 tells right answers from wrong ones, against the largest probability, %2 split.</source>
        <translation>Wie gut der Score (%1) richtige von falschen Antworten trennt, verglichen mit der größten Wahrscheinlichkeit, %2.</translation>
    </message>
    <message>
        <source>Share of wrong answers among the samples with the best scores, as more of them are taken. AUROC: how often a right answer has a better score than a wrong one; 0.5 is chance. ECE: how far scores lie from the share of right answers, over 15 bins, each weighted by its samples.</source>
        <translation>Anteil falscher Antworten unter den Beispielen mit den besten Scores, wenn mehr und mehr davon genommen werden. AUROC: wie oft eine richtige Antwort einen besseren Score hat als eine falsche; 0,5 ist Zufall. ECE: wie weit Scores vom Anteil richtiger Antworten entfernt sind, über 15 Klassen, jede nach ihren Beispielen gewichtet.</translation>
    </message>
</context>
<context>
    <name>exitscope::QueryLine</name>
    <message>
        <source>Condition on the samples</source>
        <translation>Bedingung an die Beispiele</translation>
    </message>
    <message>
        <source>Words: right, wrong, early (a later exit would be right), overthought (an earlier exit was right); right@2, wrong@2
Compared: exit, class, answer, score, confidence, id; score@1, confidence@1, answer@1
Joined with and, or, not and brackets</source>
        <translation>Wörter: right (richtig), wrong (falsch), early (ein späterer Ausgang wäre richtig), overthought (ein früherer war richtig); right@2, wrong@2
Verglichen: exit (Ausgang), class (Klasse), answer (Antwort), score (Wert), confidence (Sicherheit), id; score@1, confidence@1, answer@1
Verbunden mit and, or, not und Klammern</translation>
    </message>
</context>
<context>
    <name>exitscope::Recovery</name>
    <message>
        <source>Not all of this session could be opened. It is kept, and can be opened again: %1.</source>
        <translation>Nicht alles aus dieser Sitzung ließ sich öffnen. Sie wird aufbewahrt und kann wieder geöffnet werden: %1.</translation>
    </message>
</context>
<context>
    <name>exitscope::RunDialog</name>
    <message>
        <source>%1 below</source>
        <translation>%1 darunter</translation>
    </message>
    <message>
        <source>%1 above</source>
        <translation>%1 darüber</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>Run for real</source>
        <translation>Wirklich ausgeführt</translation>
    </message>
    <message>
        <source>%1 at %2, run stage by stage on %3: %4 test samples, %5 right (95 %: %6).</source>
        <translation>%1 bei %2, Stufe für Stufe ausgeführt auf %3: %4 Testbeispiele, %5 richtig (95 %: %6).</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>je %1 zugleich</translation>
    </message>
    <message>
        <source>Time of a sample, measured</source>
        <translation>Zeit je Beispiel, gemessen</translation>
    </message>
    <message>
        <source>Predicted from the shares</source>
        <translation>Vorhergesagt aus den Anteilen</translation>
    </message>
    <message>
        <source>Measured against predicted</source>
        <translation>Gemessen gegen vorhergesagt</translation>
    </message>
    <message>
        <source>Of that the policy itself</source>
        <translation>Davon die Strategie selbst</translation>
    </message>
    <message>
        <source>Half of the samples within</source>
        <translation>Die Hälfte der Beispiele binnen</translation>
    </message>
    <message>
        <source>99 % of the samples within</source>
        <translation>99 % der Beispiele binnen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>The full network&apos;s</source>
        <translation>Die des ganzen Netzes</translation>
    </message>
    <message>
        <source>Times as fast as the full network</source>
        <translation>So viel schneller als das ganze Netz</translation>
    </message>
    <message>
        <source>The full network right</source>
        <translation>Das ganze Netz richtig</translation>
    </message>
    <message>
        <source>Samples nearer than 0.00001 to a threshold</source>
        <translation>Beispiele näher als 0,00001 an einer Schwelle</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>True: %1</source>
        <translation>Wahr: %1</translation>
    </message>
    <message>
        <source>%1, true class %2</source>
        <translation>%1, wahre Klasse %2</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleDetail</name>
    <message>
        <source>What every exit says</source>
        <translation>Was jeder Ausgang sagt</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleGrid</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No sample matches. Clear the filters to see all %1.</source>
        <translation>Kein Beispiel passt. Die Filter zurücksetzen, um alle %1 zu sehen.</translation>
    </message>
    <message>
        <source>Open predictions to begin.</source>
        <translation>Zum Beginnen Vorhersagen öffnen.</translation>
    </message>
    <message>
        <source>Arrow keys choose a sample, with Shift several; Ctrl with plus and minus changes the size.</source>
        <translation>Pfeiltasten wählen ein Beispiel, mit Umschalt mehrere; Strg mit Plus und Minus ändert die Größe.</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleModel</name>
    <message>
        <source>%1
True class: %2
Answer: %3
%4</source>
        <translation>%1
Wahre Klasse: %2
Antwort: %3
%4</translation>
    </message>
    <message>
        <source>Sample %1, exit %2, %3, true class %4, answer %5</source>
        <translation>Beispiel %1, Ausgang %2, %3, wahre Klasse %4, Antwort %5</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleSheet</name>
    <message>
        <source>Current sample</source>
        <translation>Aktuelles Beispiel</translation>
    </message>
    <message>
        <source>True class: %1
Answer: %2
%3
Cost: %4 of %5</source>
        <translation>Wahre Klasse: %1
Antwort: %2
%3
Kosten: %4 von %5</translation>
    </message>
    <message>
        <source>Choose a sample to see what every exit says of it.</source>
        <translation>Ein Beispiel wählen, um zu sehen, was jeder Ausgang dazu sagt.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1 (number %2)</source>
        <translation>%1 (Rang %2)</translation>
    </message>
    <message>
        <source>Length: %1</source>
        <translation>Länge: %1</translation>
    </message>
</context>
<context>
    <name>exitscope::SampleText</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
</context>
<context>
    <name>exitscope::SamplesPanel</name>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>exitscope::ScoresPlot</name>
    <message>
        <source>Scores at each exit</source>
        <translation>Scores an jedem Ausgang</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>left earlier</source>
        <translation>früher gegangen</translation>
    </message>
    <message>
        <source>Samples (square-root scale) by %1</source>
        <translation>Beispiele (Wurzelskala), Score: %1</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave · %3 right</source>
        <translation>Ausgang %1 · %2 gehen · %3 richtig</translation>
    </message>
    <message>
        <source>Exit %1 · %2 · %3 right</source>
        <translation>Ausgang %1 · %2 · %3 richtig</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>Ausgang %1 · %2 gehen</translation>
    </message>
    <message>
        <source>Exit %1 · %2</source>
        <translation>Ausgang %1 · %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>exit %1: %2 leave, %3 right</source>
        <translation>Ausgang %1: %2 gehen, %3 richtig</translation>
    </message>
    <message>
        <source>Samples by %1, %2 split. %3.</source>
        <translation>Beispiele nach Score (%1), %2. %3.</translation>
    </message>
    <message>
        <source>takes all
who remain</source>
        <translation>nimmt alle,
die bleiben</translation>
    </message>
    <message>
        <source>All samples, by their score at each exit. A sample leaves at the first exit where its score is not below the threshold, which is the line; grey are those that have left earlier.</source>
        <translation>Alle Beispiele nach ihrem Score an jedem Ausgang. Ein Beispiel geht am ersten Ausgang, an dem sein Score nicht unter der Schwelle liegt, das ist die Linie; grau sind jene, die früher gegangen sind.</translation>
    </message>
</context>
<context>
    <name>exitscope::SeparationPlot</name>
    <message>
        <source>Score against largest probability</source>
        <translation>Score gegen größte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>largest probability at which as many leave</source>
        <translation>größte Wahrscheinlichkeit, bei der ebenso viele gehen</translation>
    </message>
    <message>
        <source>up: %1, right: %2</source>
        <translation>nach oben: %1, nach rechts: %2</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>Ausgang %1 · %2 gehen</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>Samples that reach each exit by %1 and by %2, right and wrong apart, %3 split.</source>
        <translation>Beispiele, die jeden Ausgang erreichen, nach zwei Scores (%1; %2), richtige und falsche getrennt, %3.</translation>
    </message>
    <message>
        <source>Samples that reach each exit, by the policy&apos;s score and by the largest probability, coloured by how many are right and wrong. A sample leaves above the horizontal line; right of the vertical one as many would by the largest probability.</source>
        <translation>Beispiele, die jeden Ausgang erreichen, nach dem Score der Strategie und der größten Wahrscheinlichkeit, gefärbt danach, wie viele richtig und falsch sind. Über der waagrechten Linie geht ein Beispiel; rechts der senkrechten gingen ebenso viele nach der größten Wahrscheinlichkeit.</translation>
    </message>
</context>
<context>
    <name>exitscope::ShortcutDialog</name>
    <message>
        <source>Keys of the shortcut</source>
        <translation>Tasten des Kürzels</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Double-click a shortcut and press other keys.</source>
        <translation>Ein Kürzel doppelt anklicken und andere Tasten drücken.</translation>
    </message>
    <message>
        <source>All shortcuts are the standard ones.</source>
        <translation>Alle Kürzel sind die üblichen.</translation>
    </message>
    <message>
        <source>%1 belonged to &quot;%2&quot;, which has no shortcut now.</source>
        <translation>%1 gehörte zu „%2“, das jetzt kein Kürzel hat.</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySideCounts</name>
    <message>
        <source>leave at exit %1</source>
        <translation>gehen an Ausgang %1</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>cost (%1)</source>
        <translation>Kosten (%1)</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Strategie</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySideModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: exit %2, right (%3)</source>
        <translation>%1: Ausgang %2, richtig (%3)</translation>
    </message>
    <message>
        <source>%1: exit %2, wrong (%3)</source>
        <translation>%1: Ausgang %2, falsch (%3)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
</context>
<context>
    <name>exitscope::SideBySidePanel</name>
    <message>
        <source>Samples that leave at each exit, by policy</source>
        <translation>Beispiele, die an jedem Ausgang gehen, nach Strategie</translation>
    </message>
    <message>
        <source>Samples under each policy</source>
        <translation>Beispiele unter jeder Strategie</translation>
    </message>
    <message>
        <source>Policies side by side</source>
        <translation>Strategien nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Only disputed samples</source>
        <translation>&amp;Nur umstrittene Beispiele</translation>
    </message>
    <message>
        <source>Samples that some of the policies have right and others wrong</source>
        <translation>Beispiele, bei denen manche Strategien recht haben und andere nicht</translation>
    </message>
</context>
<context>
    <name>exitscope::SplitDialog</name>
    <message>
        <source>&amp;As the network says, else half of test</source>
        <translation>&amp;Wie das Netz sagt, sonst die Hälfte von Test</translation>
    </message>
    <message>
        <source>A &amp;part of the data</source>
        <translation>Ein &amp;Teil der Daten</translation>
    </message>
    <message>
        <source>A &amp;share of the test part</source>
        <translation>Ein &amp;Anteil des Testteils</translation>
    </message>
    <message>
        <source>A &amp;list of samples</source>
        <translation>Eine &amp;Liste von Beispielen</translation>
    </message>
    <message>
        <source>Calibration and test</source>
        <translation>Kalibrierung und Test</translation>
    </message>
    <message>
        <source>A file with the id of a sample in each line</source>
        <translation>Eine Datei mit der Kennung eines Beispiels in jeder Zeile</translation>
    </message>
    <message>
        <source>Policies are fitted on calibration, results are measured on test. Which samples of %1 are calibration?</source>
        <translation>Regeln werden auf Kalibrierung angepasst, Ergebnisse auf Test gemessen. Welche Beispiele von %1 sind Kalibrierung?</translation>
    </message>
    <message>
        <source>Part for calibration</source>
        <translation>Teil für die Kalibrierung</translation>
    </message>
    <message>
        <source>Share for calibration</source>
        <translation>Anteil für die Kalibrierung</translation>
    </message>
    <message>
        <source>Seed of the share</source>
        <translation>Startwert des Anteils</translation>
    </message>
    <message>
        <source>The same seed draws the same samples, from each class alike</source>
        <translation>Derselbe Startwert zieht dieselben Beispiele, aus jeder Klasse gleich viele</translation>
    </message>
    <message>
        <source>File with samples for calibration</source>
        <translation>Datei mit Beispielen für die Kalibrierung</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Die Datei auswählen</translation>
    </message>
    <message>
        <source>What that gives</source>
        <translation>Was sich ergibt</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>Choose a file with the id of a sample in each line (&quot;test/12&quot;).</source>
        <translation>Wählen Sie eine Datei mit der Kennung eines Beispiels in jeder Zeile („test/12“).</translation>
    </message>
    <message>
        <source>%1 samples for calibration, %2 for test. %3</source>
        <translation>%1 Beispiele für Kalibrierung, %2 für Test. %3</translation>
    </message>
</context>
<context>
    <name>exitscope::ThresholdsPlot</name>
    <message>
        <source>Where thresholds fall</source>
        <translation>Wo Schwellen liegen</translation>
    </message>
    <message>
        <source>leave here</source>
        <translation>gehen hier</translation>
    </message>
    <message>
        <source>left earlier</source>
        <translation>früher gegangen</translation>
    </message>
    <message>
        <source>Samples (%) sorted by %1, the best first</source>
        <translation>Beispiele (%), sortiert nach Score (%1), die besten zuerst</translation>
    </message>
    <message>
        <source>Exit %1 · %2 leave</source>
        <translation>Ausgang %1 · %2 gehen</translation>
    </message>
    <message>
        <source>Exit %1 · %2</source>
        <translation>Ausgang %1 · %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>exit %1: %2 leave</source>
        <translation>Ausgang %1: %2 gehen</translation>
    </message>
    <message>
        <source>Samples sorted by %1 at each exit, %2 split. %3.</source>
        <translation>Beispiele, an jedem Ausgang nach Score (%1) sortiert, %2. %3.</translation>
    </message>
    <message>
        <source>At each exit the samples that are still there, the best score first, as shares of all samples. Filled are those that leave; where the filling ends the curve has the threshold.</source>
        <translation>An jedem Ausgang die Beispiele, die noch da sind, der beste Score zuerst, als Anteile aller Beispiele. Gefüllt sind jene, die gehen; wo die Füllung endet, hat die Kurve die Schwelle.</translation>
    </message>
</context>
<context>
    <name>exitscope::TradeoffPlot</name>
    <message>
        <source>Accuracy against cost</source>
        <translation>Genauigkeit gegen Kosten</translation>
    </message>
    <message>
        <source>Mean cost per sample (%1)</source>
        <translation>Mittlere Kosten je Beispiel (%1)</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>Genauigkeit (%)</translation>
    </message>
    <message>
        <source>Oracle (bound)</source>
        <translation>Orakel (Schranke)</translation>
    </message>
    <message>
        <source>still training</source>
        <translation>noch in Anpassung</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %2: %3. %n curve(s) shown.</source>
        <translation>
            <numerusform>%1, %2: %3. %n Kurve gezeigt.</numerusform>
            <numerusform>%1, %2: %3. %n Kurven gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>certified</source>
        <translation>zertifiziert</translation>
    </message>
    <message>
        <source>Tolerated drop</source>
        <translation>Verlust höchstens</translation>
    </message>
    <message>
        <source>PABEE, patience</source>
        <translation>PABEE, Geduld</translation>
    </message>
    <message>
        <source>Accuracy against the mean cost that a sample really takes, for each policy over all budgets. Band: 95 % Wilson interval of the policy in view. Numbers: each exit by itself, if all samples left there. Oracle: the best that choosing exits could do if it knew the answers.</source>
        <translation>Genauigkeit gegen die mittleren Kosten, die ein Beispiel wirklich verursacht, für jede Strategie über alle Budgets. Band: 95-%-Wilson-Intervall der gezeigten Strategie. Zahlen: jeder Ausgang für sich, wenn alle Beispiele dort gingen. Orakel: das Beste, was die Wahl der Ausgänge erreichen könnte, wenn sie die Antworten kennte.</translation>
    </message>
</context>
<context>
    <name>exitscope::TrainingPlot</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy, %</source>
        <translation>Genauigkeit, %</translation>
    </message>
    <message>
        <source>utility loss</source>
        <translation>Verlust (Nutzen)</translation>
    </message>
    <message>
        <source>assignment loss</source>
        <translation>Verlust (Zuweisung)</translation>
    </message>
    <message>
        <source>budget loss</source>
        <translation>Verlust (Budget)</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <translation>Genauigkeit (Validierung)</translation>
    </message>
    <message>
        <source>Fitting begins.</source>
        <translation>Die Anpassung beginnt.</translation>
    </message>
    <message>
        <source>Epoch %1: utility %2 · assignment %3 · budget %4 · validation %5</source>
        <translation>Epoche %1: Nutzen %2 · Zuweisung %3 · Budget %4 · Validierung %5</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Training begins.</source>
        <translation>Das Training beginnt.</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>Ausgang %1</translation>
    </message>
    <message>
        <source>Epoch %1 of %2: loss %3</source>
        <translation>Epoche %1 von %2: Verlust %3</translation>
    </message>
    <message>
        <source>Losses of the fit</source>
        <translation>Verluste der Anpassung</translation>
    </message>
    <message>
        <source>Nothing has been fitted or trained yet</source>
        <translation>Noch wurde nichts angepasst oder trainiert</translation>
    </message>
    <message>
        <source>There is nothing to save yet: nothing has been fitted or trained.</source>
        <translation>Es gibt noch nichts zu speichern: Es wurde noch nichts angepasst oder trainiert.</translation>
    </message>
    <message>
        <source>Losses after each epoch, lower is better, and accuracies. For heads: of the validation part of calibration; the utility loss asks for scores that tell right from wrong, the assignment loss for exits that suit each sample, the budget loss for the mean cost wanted.</source>
        <translation>Verluste nach jeder Epoche, kleiner ist besser, und Genauigkeiten. Bei Köpfen: vom Validierungsteil der Kalibrierung; der Nutzenverlust verlangt Scores, die richtig von falsch trennen, der Zuweisungsverlust passende Ausgänge für jedes Beispiel, der Budgetverlust die gewünschten mittleren Kosten.</translation>
    </message>
</context>
<context>
    <name>exitscope::Workspace</name>
    <message>
        <source>Finding the same samples</source>
        <translation>Dieselben Beispiele werden gesucht</translation>
    </message>
</context>
</TS>
