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
</context>
<context>
    <name>exitscope::FilterBar</name>
    <message>
        <source>Save list of samples</source>
        <translation>Liste der Beispiele speichern</translation>
    </message>
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
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
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
        <source>Predictions, networks, policies (*.npz *.pt *.pth *.ts *.json)</source>
        <translation>Vorhersagen, Netze, Strategien (*.npz *.pt *.pth *.ts *.json)</translation>
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
        <source>Policies (*.json)</source>
        <translation>Strategien (*.json)</translation>
    </message>
    <message>
        <source>Save the &amp;trade-off plot…</source>
        <translation>&amp;Abwägungskurve speichern…</translation>
    </message>
    <message>
        <source>Save the s&amp;core histograms…</source>
        <translation>Score-&amp;Histogramme speichern…</translation>
    </message>
    <message>
        <source>Save the exit &amp;allocation…</source>
        <translation>Ver&amp;teilung auf Ausgänge speichern…</translation>
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
        <source>Run all exits of the network over the data set (F5)</source>
        <translation>Alle Ausgänge des Netzes auf den Datensatz anwenden (F5)</translation>
    </message>
    <message>
        <source>Learn EENet&apos;s heads at the budget in force (F6)</source>
        <translation>Die Köpfe von EENet beim geltenden Budget lernen (F6)</translation>
    </message>
    <message>
        <source>A network on Fashion-MNIST, four policies, a budget to drag</source>
        <translation>Ein Netz auf Fashion-MNIST, vier Strategien, ein Budget zum Ziehen</translation>
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
        <source>Scores at each exit</source>
        <translation>Scores an jedem Ausgang</translation>
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
        <source>Save the plot</source>
        <translation>Diagramm speichern</translation>
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
        <source>This file is TorchScript, which is code: opening it runs it with your rights. Open only what you trust.</source>
        <translation>Diese Datei ist TorchScript, also Programmcode: Beim Öffnen wird er mit den eigenen Rechten ausgeführt. Nur Vertrauenswürdiges öffnen.</translation>
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
        <source>Mean and deviation need %n number(s) with commas between, deviations above 0.</source>
        <translation>
            <numerusform>Mittelwert und Abweichung brauchen je %n Zahl (mit Dezimalpunkt), die Abweichung über 0.</numerusform>
            <numerusform>Mittelwert und Abweichung brauchen je %n Zahlen (mit Dezimalpunkt), durch Kommas getrennt, Abweichungen über 0.</numerusform>
        </translation>
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
        <source>Fitting, epoch %1, validation %2 %</source>
        <translation>Anpassung, Epoche %1, Validierung %2 %</translation>
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
    <message>
        <source>There is nothing to save yet: open predictions first.</source>
        <translation>Es gibt noch nichts zu speichern: zuerst Vorhersagen öffnen.</translation>
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
        <source>Learn this policy&apos;s heads on the calibration split, at the budget in force</source>
        <translation>Die Köpfe dieser Strategie am Kalibrierteil lernen, beim geltenden Budget</translation>
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
        <source>%1: thresholds as the policy file has them. Moving the budget sets them anew.</source>
        <translation>%1: Schwellen wie in der Strategiedatei. Ein Verschieben des Budgets setzt sie neu.</translation>
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
        <source>Arrow keys choose a sample; Ctrl with plus and minus changes the size.</source>
        <translation>Die Pfeiltasten wählen ein Beispiel; Strg mit Plus und Minus ändert die Größe.</translation>
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
        <source>Losses while something is learned</source>
        <translation>Verluste während des Lernens</translation>
    </message>
    <message>
        <source>Nothing is being fitted.</source>
        <translation>Es wird nichts angepasst.</translation>
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
</context>
<context>
    <name>exitscope::Workspace</name>
    <message>
        <source>Drawing curves</source>
        <translation>Kurven werden gezeichnet</translation>
    </message>
</context>
</TS>
